import type { Note } from '@tablee/domain/cafe/state'
import { announce } from '../components/Announcer.tsx'
import { m } from '../paraglide/messages.js'
import { useReplica } from '../store/useCafe.ts'

/** A host shows or hides a note of the host's own table. */
export const Look = ({ note: { id, text, hidden, held } }: { note: Note }) => {
  const replica = useReplica()
  const show = (): void => { void replica.execute({ type: 'restoreNote', noteId: id }); announce(m.moderation_now_shown()) }
  const hide = (): void => { void replica.execute({ type: 'hideNote', noteId: id }); announce(m.moderation_now_hidden()) }
  return (
    <span className="note-foot">
      {held ? <span className="note-state">{m.moderation_waits()}</span> : hidden ? <span className="note-state">{m.moderation_is_hidden()}</span> : null}
      {hidden ? <button type="button" className="button quiet small" aria-label={m.moderation_show_label({ text })} onClick={show}>{m.moderation_show()}</button> : null}
      {!hidden || held ? <button type="button" className="button quiet small" aria-label={m.moderation_hide_label({ text })} onClick={hide}>{m.moderation_hide()}</button> : null}
    </span>
  )
}
