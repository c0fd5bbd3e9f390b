import { issuesOfTheme } from '@tablee/domain/issue/read'
import { useCafe } from '../../store/useCafe.ts'
import type { OverviewColumns } from './deck.ts'
import styles from './Overview.module.css'
import { ThemeCard } from './ThemeCard.tsx'

/** Themes at a glance, as a cloth of many patches: all columns end at the same height. */
export const Overview = ({ columns }: { columns: OverviewColumns }) => {
  const state = useCafe((view) => view.state)
  return (
    <div className={styles.overview}>
      {columns.map((ids, column) => (
        <ul key={column} className={styles.column}>
          {ids.map((id) => {
            const theme = state.themes.get(id)
            return theme ? <ThemeCard key={id} theme={theme} number={state.themeOrder.indexOf(id) + 1} issues={issuesOfTheme(state, id).length} /> : null
          })}
        </ul>
      ))}
    </div>
  )
}
