import type { Ballot } from '@tablee/domain/vote/commands'
import { voteChoices } from '@tablee/domain/vote/read'
import type { Vote as CafeVote } from '@tablee/domain/vote/vote'
import { plural } from '@tablee/words/counts'
import { useEffect, useRef, useState } from 'react'
import { announce } from '../components/Announcer.tsx'
import { Ranking } from '../components/Ranking.tsx'
import { dotsText } from '../components/votersText.ts'
import { useLanguage } from '../i18n/language.ts'
import { Words } from '../components/Words.tsx'
import { m } from '../paraglide/messages.js'
import type { Failure } from '../store/api.ts'
import { useCafe, useReplica } from '../store/useCafe.ts'
import { useFailureText } from './failureWords.ts'
import { useMe } from './me.ts'
import { othersToWriteFor } from './others.ts'
import './vote.css'

/** The vote, while it is open; then its result. */
export const Vote = () => {
  const vote = useCafe((view) => view.state.vote)
  const replica = useReplica()
  // Issues are told to phones that ask for the board.
  useEffect(() => { if (vote?.on === 'issues') replica.watch(['board']) }, [replica, vote?.on])
  if (!vote) return null
  return (
    <section className="stack vote" aria-labelledby="vote-title">
      <h2 id="vote-title">{vote.open ? m.vote_yours() : m.vote_result()}</h2>
      {vote.open ? <Dots vote={vote} /> : <Ranking />}
    </section>
  )
}

const Dots = ({ vote }: { vote: CafeVote }) => {
  const me = useMe()
  const language = useLanguage()
  const failureText = useFailureText()
  const replica = useReplica()
  const state = useCafe((view) => view.state)
  const [voter, setVoter] = useState(me)
  const [failure, setFailure] = useState<Failure | null>(null)
  const others = othersToWriteFor(state, me).filter(({ id }) => state.participants.get(id)?.withoutPhone)
  const ballot: Ballot = vote.ballots.get(voter) ?? []
  const given = new Map(ballot.map(({ id, dots }) => [id, dots]))
  const left = vote.dots - ballot.reduce((sum, { dots }) => sum + dots, 0)
  const leftText = left === 0 ? m.vote_left_none() : plural(left, language, { one: m.vote_left_one, other: m.vote_left_other })({ count: left })

  const change = async (id: string, text: string, by: 1 | -1): Promise<void> => {
    const next = new Map((replica.view().state.vote?.ballots.get(voter) ?? []).map((choice) => [choice.id, choice.dots]))
    const dots = (next.get(id) ?? 0) + by
    // The last dot may be gone by now.
    if (dots < 0 || (by > 0 && [...next.values()].reduce((sum, one) => sum + one, 0) >= vote.dots)) return
    if (dots > 0) next.set(id, dots)
    else next.delete(id)
    const execution = await replica.execute({ type: 'castVote', ballot: [...next].map(([choice, count]) => ({ id: choice, dots: count })), ...(voter === me ? {} : { voter }) })
    setFailure(execution.kept ? null : execution.error)
    if (execution.kept) announce(m.vote_given({ text, count: dotsText(dots, language) }))
  }
  // One tap after another, each on what the one before has made of the ballot: a disk may be long in keeping it.
  const taps = useRef<Promise<void>>(Promise.resolve())
  const tap = (...wish: Parameters<typeof change>): void => { taps.current = taps.current.then(() => change(...wish)) }

  return (
    <>
      {others.length > 0 ? (
        <label className="field"><span className="label">{m.vote_for_whom()}</span>
          <select className="input" value={voter} onChange={(event) => setVoter(event.target.value)}>
            <option value={me}>{m.vote_me()}</option>
            {others.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </label>
      ) : null}
      <p className="vote-left">{leftText}</p>
      <ul className="vote-choices">
        {voteChoices(state).map(({ id, text }) => {
          const dots = given.get(id) ?? 0
          return (
            <li key={id} className={dots > 0 ? 'dotted' : ''}>
              <Words as="span" className="vote-text">{text}</Words>
              <span className="vote-dots" aria-hidden="true">{'●'.repeat(Math.min(dots, 6))}{dots > 6 ? ` ${dots}` : ''}</span>
              <span className="vote-buttons">
                <button type="button" className="button" aria-label={m.vote_take({ text })} disabled={dots === 0} onClick={() => tap(id, text, -1)}>−</button>
                <button type="button" className="button" aria-label={m.vote_give({ text })} disabled={left === 0} onClick={() => tap(id, text, 1)}>+</button>
              </span>
            </li>
          )
        })}
      </ul>
      {failure ? <p className="error-text" role="alert">{failureText(failure, language)}</p> : null}
      <p className="hint">{vote.per === 'organisation' ? m.vote_secret_organisation() : m.vote_secret()}</p>
    </>
  )
}
