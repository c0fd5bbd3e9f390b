import { issuesOfTheme, unplacedIssues } from '@tablee/domain/issue/read'
import { count } from '@tablee/words/counts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import styles from './CountsLine.module.css'

/** « 6 thématiques, 62 enjeux », and what still waits; nothing before the first theme. */
export const CountsLine = () => {
  const themes = useCafe((view) => view.state.themes.size)
  const issues = useCafe(({ state }) => state.themeOrder.reduce((sum, id) => sum + issuesOfTheme(state, id).length, 0))
  const waiting = useCafe(({ state }) => unplacedIssues(state).length)
  const language = useCafe((view) => view.state.settings.language)
  if (themes === 0) return <span />
  return (
    <p className={styles.line}>
      <strong className={styles.counts}>{count('themes', themes, language)}, {count('issues', issues, language)}</strong>
      <span className={styles.waiting}>{waiting > 0 ? m.screen_to_place({ notes: count('notes', waiting, language) }) : issues > 0 ? m.screen_all_placed() : null}</span>
    </p>
  )
}
