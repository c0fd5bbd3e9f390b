import { nextStepStatuses, type NextStep, type NextStepStatus } from '@tablee/domain/nextStep/state'
import { useState } from 'react'
import { typedOn } from '../../components/typedOn.ts'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import type { Failure } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'
import { useCafe, useReplica } from '../../store/useCafe.ts'
import { newId } from '../../sync/newId.ts'
import { usePerform } from '../perform.ts'
import { useOneAtATime } from '../useOneAtATime.ts'
import { useSaved } from './useSaved.ts'

const statuses: { readonly [Status in NextStepStatus]: () => string } = { open: m.follow_status_open, done: m.follow_status_done, dropped: m.follow_status_dropped }
export const StatusOptions = () => nextStepStatuses.map((status) => <option key={status} value={status}>{statuses[status]()}</option>)
export const statusOf = (value: string): NextStepStatus => nextStepStatuses.find((one) => one === value) ?? 'open'

const fields = [['what', m.follow_step_what], ['who', m.follow_step_who], ['due', m.follow_step_due]] as const

/** What, who, by when: a line for each. */
export const NextSteps = () => {
  const steps = useCafe((view) => view.state.nextSteps)
  return (
    <>
      {steps.size > 0 ? <ul className="steps-list">{[...steps.values()].map((step) => <Step key={step.id} step={step} />)}</ul> : null}
      <NewStep />
    </>
  )
}

type Words = Pick<NextStep, 'what' | 'who' | 'due' | 'status'>

const Step = ({ step }: { step: NextStep }) => {
  const perform = usePerform()
  const { id, what, who, due, status, revision } = step
  const saved = useSaved<Words>({ what, who, due, status }, revision, (words, seen) => ({ type: 'reviseNextStep', nextStepId: id, revision: seen, ...words }), (a, b) => JSON.stringify(a) === JSON.stringify(b))
  return (
    <li>
      <div className={`step ${status}`}>
        {fields.map(([name, label]) => <div className="field" key={name}><label htmlFor={`${name}-${id}`}>{label()}</label><input id={`${name}-${id}`} className="input" maxLength={500} value={saved.value[name]} onChange={(event) => saved.change({ ...saved.value, [name]: event.target.value })} onBlur={() => void saved.save()} /></div>)}
        <select className="input" aria-label={m.follow_step_status({ what })} value={saved.value.status} onChange={(event) => saved.change({ ...saved.value, status: statusOf(event.target.value) })} onBlur={() => void saved.save()}><StatusOptions /></select>
        <button type="button" className="button quiet" aria-label={m.follow_step_remove({ what })} title={m.follow_step_remove({ what })} onClick={() => void perform({ type: 'removeNextStep', nextStepId: id, revision })}>✕</button>
      </div>
      {saved.failure ? <p className="error-text" role="alert">{saved.failure}</p> : null}
      {saved.changed ? <div className="row saving"><span>{m.follow_unsaved()}</span><button type="button" className="button small" onClick={() => void saved.save()}>{m.common_save()}</button></div> : null}
    </li>
  )
}

const empty = { what: '', who: '', due: '' }

const NewStep = () => {
  const replica = useReplica()
  const language = useLanguage()
  const once = useOneAtATime()
  const [words, setWords] = useState(empty)
  const [failure, setFailure] = useState<Failure | null>(null)
  const add = async (): Promise<void> => {
    const execution = await replica.execute({ type: 'addNextStep', nextStepId: newId(), ...words })
    const answer = execution.kept ? await execution.answer : { ok: false as const, error: execution.error }
    if (answer.ok) { setWords((now) => ({ what: typedOn(now.what, words.what), who: typedOn(now.who, words.who), due: typedOn(now.due, words.due) })); setFailure(null); document.getElementById('new-what')?.focus(); return }
    if (execution.kept) void replica.dismiss(execution.id)
    setFailure(answer.error)
  }
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); void once(add) }}>
      <div className="form-grid">
        {fields.map(([name, label]) => <div className={name === 'what' ? 'field wide' : 'field'} key={name}><label htmlFor={`new-${name}`}>{label()}</label><input id={`new-${name}`} className="input" maxLength={500} value={words[name]} aria-describedby={name === 'due' ? 'due-hint' : undefined} onChange={(event) => setWords({ ...words, [name]: event.target.value })} /></div>)}
        <button type="submit" className="button primary">{m.follow_step_add()}</button>
        <span className="hint wide" id="due-hint">{m.follow_step_due_hint()}</span>
      </div>
      {failure ? <p className="error-text" role="alert">{failureText(failure, language)}</p> : null}
    </form>
  )
}
