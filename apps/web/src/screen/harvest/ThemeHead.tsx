import { issuesOfTheme } from '@tablee/domain/issue/read'
import { count } from '@tablee/words/counts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { FitText } from '../stage/FitText.tsx'
import styles from './ThemeHead.module.css'
import themeColour from './themeColour.module.css'

/** A theme's title over its notes; `page` of how many `pages` of the theme. */
export const ThemeHead = ({ themeId, page, pages }: { themeId: string; page: number; pages: number }) => {
  const theme = useCafe((view) => view.state.themes.get(themeId))
  const issues = useCafe((view) => issuesOfTheme(view.state, themeId).length)
  const language = useCafe((view) => view.state.settings.language)
  if (!theme) return null
  return (
    <header className={`${styles.head} ${themeColour[theme.colour]}`}>
      <FitText text={theme.title} as="h2" least={1.5} most={3} height={6.9} />
      <p className={styles.count}>{count('issues', issues, language)}{pages > 1 ? <span className={styles.page}>{m.screen_page_of({ page, pages })}</span> : null}</p>
    </header>
  )
}
