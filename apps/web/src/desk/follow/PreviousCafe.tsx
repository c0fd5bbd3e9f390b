import type { PreviousStep } from '@tablee/domain/series/state'
import { sheetCounts } from '@tablee/words/counts'
import { dateInWords } from '@tablee/words/dates'
import { useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { usePerform } from '../perform.ts'
import { StatusOptions, statusOf } from './NextSteps.tsx'

/** What the last café of the series left, and what became of its next steps. */
export const PreviousCafe = () => {
  const language = useLanguage()
  const previous = useCafe((view) => view.state.previous)
  if (!previous) return null
  const { title, date, themes, reactions, nextSteps } = previous
  return (
    <section className="stack" aria-labelledby="previous-title">
      <h3 id="previous-title">{m.follow_previous({ title })}{date ? <span className="hint"> · {dateInWords(date, language)}</span> : null}</h3>
      {nextSteps.length > 0 ? <><h4>{m.follow_previous_steps()}</h4><ul className="steps-list">{nextSteps.map((step) => <Became key={step.id} step={step} />)}</ul></> : null}
      {themes.length > 0 ? <details><summary>{m.follow_previous_themes()} <span className="count">{themes.length}</span></summary><ul className="plain-list">{themes.map((theme) => <li key={theme.title}>{theme.title} <span className="hint">{sheetCounts(null, theme.issues, theme.notes, language)}</span></li>)}</ul></details> : null}
      {reactions.length > 0 ? (
        <details><summary>{m.follow_previous_reactions()} <span className="count">{reactions.length}</span></summary>
          <ul className="reaction-list">{reactions.map(({ network, theme, issue, text }, index) => <li key={`${network}-${String(index)}`}><span className="reaction-about">{[network, theme, issue].filter(Boolean).join(' › ')}</span><p className="reaction-text">{text}</p></li>)}</ul>
        </details>
      ) : null}
    </section>
  )
}

const Became = ({ step: { id, what, who, due, status, outcome } }: { step: PreviousStep }) => {
  const language = useLanguage()
  const perform = usePerform()
  const [typed, setTyped] = useState<string | null>(null)
  const settle = (change: { status?: PreviousStep['status']; outcome?: string }): void => { void perform({ type: 'settlePreviousStep', nextStepId: id, status, outcome, ...change }) }
  return (
    <li className="previous-step">
      <p><strong>{what}</strong><br /><span className="hint">{[who, dateInWords(due, language)].filter(Boolean).join(' · ')}</span></p>
      <select className="input" aria-label={m.follow_step_status({ what })} value={status} onChange={(event) => settle({ status: statusOf(event.target.value) })}><StatusOptions /></select>
      <input className="input" aria-label={m.follow_previous_outcome({ what })} placeholder={m.follow_previous_outcome_short()} maxLength={500} value={typed ?? outcome} onChange={(event) => setTyped(event.target.value)} onBlur={() => { if (typed !== null && typed !== outcome) settle({ outcome: typed }) }} />
    </li>
  )
}
