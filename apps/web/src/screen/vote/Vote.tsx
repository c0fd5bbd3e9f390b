import { voteChoices } from '@tablee/domain/vote/read'
import { plural } from '@tablee/words/counts'
import { Ranking } from '../../components/Ranking.tsx'
import { votersText } from '../../components/votersText.ts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import styles from './Vote.module.css'

/** So many lines are read from the back row, at 5 % of the screen's height each. */
const fits = 9

/** A vote under way, its sums secret; or its result. */
export const Vote = () => {
  const state = useCafe((view) => view.state)
  const { vote } = state
  const { language } = state.settings
  if (!vote) return null
  if (!vote.open) return <div className={styles.vote}><h1 className={styles.title}>{m.vote_result()}</h1><div className={styles.result}><Ranking first={fits} /></div></div>
  return (
    <div className={styles.vote}>
      <h1 className={styles.word}>{m.vote_screen_word()}</h1>
      <p className={styles.dots}>{plural(vote.dots, language, { one: m.vote_screen_dots_one, other: m.vote_screen_dots_other })({ count: vote.dots })}</p>
      {vote.on === 'themes' && vote.choices.length <= 2 * fits ? <ul className={styles.choices}>{voteChoices(state).map(({ id, text }) => <li key={id}>{text}</li>)}</ul> : null}
      <p className={styles.count}>{votersText(vote.ballots.size, language)}</p>
    </div>
  )
}
