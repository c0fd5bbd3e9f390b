import { voteRanking } from '@tablee/domain/vote/read'
import { useMemo } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'
import { useCafe } from '../store/useCafe.ts'
import './ranking.css'
import { dotsText, votersText } from './votersText.ts'

/** The result of a vote that is closed: most dots first, each with a bar as long as its share of the first. */
export const Ranking = () => {
  const language = useLanguage()
  const state = useCafe((view) => view.state)
  const ranked = useMemo(() => voteRanking(state), [state])
  const most = Math.max(1, ranked[0]?.dots ?? 0)
  return (
    <div className="ranking">
      <ol>
        {ranked.map(({ id, text, dots, rank }) => (
          <li key={id}>
            <span className="ranked" dir="auto">{m.vote_rank({ rank, text })}</span>
            <span className="ranked-dots">{dotsText(dots, language)}</span>
            {dots > 0 ? <span className="ranked-bar" aria-hidden="true" style={{ inlineSize: `${(100 * dots) / most}%` }} /> : null}
          </li>
        ))}
      </ol>
      <p className="ranked-voters">{votersText(state.vote?.result?.voters ?? 0, language)}</p>
    </div>
  )
}
