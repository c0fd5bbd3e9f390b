import type { Theme } from '@tablee/domain/cafe/state'
import { count } from '@tablee/words/counts'
import { useCafe } from '../../store/useCafe.ts'
import styles from './ThemeCard.module.css'
import themeColour from './themeColour.module.css'

/** A theme in the overview: its place in order, its title and how many issues it has. */
export const ThemeCard = ({ theme, number, issues }: { theme: Theme; number: number; issues: number }) => {
  const language = useCafe((view) => view.state.settings.language)
  return (
    <li className={`${styles.card} ${themeColour[theme.colour]}`}>
      <span className={styles.number}>{number}</span>
      <h2 className={styles.title}>{theme.title}</h2>
      <p className={styles.count}><span className="hidden-visually">{count('issues', issues, language)}</span><span aria-hidden="true">{issues}</span></p>
    </li>
  )
}
