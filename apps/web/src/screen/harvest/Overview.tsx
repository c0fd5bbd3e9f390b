import { issuesOfTheme } from '@tablee/domain/issue/read'
import { useCafe } from '../../store/useCafe.ts'
import styles from './Overview.module.css'
import { ThemeCard } from './ThemeCard.tsx'

/** Themes at a glance. */
export const Overview = ({ themeIds }: { themeIds: readonly string[] }) => {
  const state = useCafe((view) => view.state)
  return (
    <ul className={styles.overview}>
      {themeIds.map((id) => {
        const theme = state.themes.get(id)
        return theme ? <ThemeCard key={id} theme={theme} issues={issuesOfTheme(state, id).length} /> : null
      })}
    </ul>
  )
}
