import { issuesOfTheme } from '@tablee/domain/issue/read'
import { count } from '@tablee/words/counts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import styles from './ThemeHead.module.css'
import themeColour from './themeColour.module.css'
import { titleSize } from './titleSize.ts'

/** A theme's title over its notes. `beside`: it has half the width. */
export const ThemeHead = ({ themeId, beside, page, pages }: { themeId: string; beside: boolean; page: number; pages: number }) => {
  const theme = useCafe((view) => view.state.themes.get(themeId))
  const issues = useCafe((view) => issuesOfTheme(view.state, themeId).length)
  const language = useCafe((view) => view.state.settings.language)
  if (!theme) return null
  return (
    <header className={`${styles.head} ${themeColour[theme.colour]}`}>
      <h2 className={styles.title} style={{ fontSize: `${titleSize(theme.title.length, beside)}rem` }}>{theme.title}</h2>
      <p className={styles.count}>{count('issues', issues, language)}{pages > 1 ? <span className={styles.page}>{m.screen_page_of({ page, pages })}</span> : null}</p>
    </header>
  )
}
