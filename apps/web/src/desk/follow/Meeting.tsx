import type { NextMeeting } from '@tablee/domain/record/state'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { useSaved } from './useSaved.ts'

const none: NextMeeting = { date: '', from: '', to: '', place: '', note: '' }
const same = (a: NextMeeting, b: NextMeeting): boolean => JSON.stringify(a) === JSON.stringify(b)

/** When and where people meet again. */
export const Meeting = () => {
  const record = useCafe((view) => view.state.record)
  const { date, from, to, place, note } = record.nextMeeting ?? none
  const saved = useSaved<NextMeeting>({ date, from, to, place, note }, record.revisions.nextMeeting, (meeting, revision) => ({ type: 'setNextMeeting', revision, meeting }), same)
  const input = (name: keyof NextMeeting, label: string, type: string, wide = false) => (
    <div className={wide ? 'field wide' : 'field'}><label htmlFor={`meeting-${name}`}>{label}</label><input id={`meeting-${name}`} type={type} className="input" maxLength={500} value={saved.value[name]} onChange={(event) => saved.change({ ...saved.value, [name]: event.target.value })} /></div>
  )
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); void saved.save() }}>
      <div className="form-grid">
        {input('date', m.follow_meeting_date(), 'date')}{input('from', m.follow_meeting_from(), 'time')}{input('to', m.follow_meeting_to(), 'time')}{input('place', m.follow_meeting_place(), 'text')}{input('note', m.follow_meeting_note(), 'text', true)}
      </div>
      {saved.failure ? <p className="error-text" role="alert">{saved.failure}</p> : null}
      <div className="row saving">{saved.changed ? <><span>{m.follow_unsaved()}</span><button type="submit" className="button small">{m.common_save()}</button></> : record.nextMeeting ? <span>✓ {m.follow_saved()}</span> : null}</div>
    </form>
  )
}
