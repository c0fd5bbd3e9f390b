import { Suspense, useState } from 'react'
import { later } from '../../components/later.ts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { Meeting } from './Meeting.tsx'
import { NextSteps } from './NextSteps.tsx'
import { Passage } from './Passage.tsx'
import { PreviousCafe } from './PreviousCafe.tsx'
import type { ToolProps } from './Tools.tsx'
import { useSaved } from './useSaved.ts'

const Prepare = later(() => import('../home/Prepare.tsx').then((part) => part.Prepare))

/** What goes into the minutes besides the sheet, and what follows from the café. */
export const Record = ({ session, token }: ToolProps) => {
  const record = useCafe((view) => view.state.record)
  const settings = useCafe((view) => view.state.settings)
  const phase = useCafe((view) => view.state.phase)
  const [next, setNext] = useState(false)
  const agenda = useSaved(record.agenda.join('\n'), record.revisions.agenda, (text, revision) => ({ type: 'setAgenda', revision, items: text.split('\n') }))
  const opening = useSaved(record.opening, record.revisions.opening, (text, revision) => ({ type: 'writeOpening', revision, text }))
  const conclusion = useSaved(record.conclusion, record.revisions.conclusion, (text, revision) => ({ type: 'writeConclusion', revision, text }))
  const after = phase === 'harvest' || phase === 'closed'

  if (next) {
    const { nextMeeting } = record
    return (
      <Suspense fallback={<p role="status">{m.common_connecting()}</p>}>
        <Prepare serverKey={token} onBack={() => setNext(false)} start={{ ...settings, date: nextMeeting?.date ?? '', place: nextMeeting?.place || settings.place }} after={{ cafeId: session.cafeId, title: settings.title }} />
      </Suspense>
    )
  }
  return (
    <div>
      <p className="hint">{m.follow_record_hint()}</p>
      <PreviousCafe />
      <section className="stack">
        <Passage id="agenda" label={m.follow_agenda()} hint={m.follow_agenda_hint()} rows={4} kept={record.agenda.join('\n')} saved={agenda} />
        <Passage id="opening" label={m.follow_opening()} hint={m.follow_opening_hint()} rows={3} kept={record.opening} saved={opening} />
      </section>
      <section className="stack" aria-labelledby="steps-title">
        <h3 id="steps-title">{m.follow_next_steps()}</h3>
        {after ? <NextSteps /> : <p className="hint">{m.follow_next_steps_not_yet()}</p>}
      </section>
      <section className="stack" aria-labelledby="meeting-title"><h3 id="meeting-title">{m.follow_next_meeting()}</h3><Meeting /></section>
      <section className="stack"><Passage id="conclusion" label={m.follow_conclusion()} hint={m.follow_conclusion_hint()} rows={4} kept={record.conclusion} saved={conclusion} /></section>
      {after && session.role === 'organiser' ? (
        <section className="stack"><div className="row"><button type="button" className="button primary" onClick={() => setNext(true)}>{m.follow_next_cafe()}</button><span className="hint">{m.follow_next_cafe_hint()}</span></div></section>
      ) : null}
    </div>
  )
}
