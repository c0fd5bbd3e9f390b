import type { Note } from '@tablee/domain/cafe/state'
import { useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { m } from '../paraglide/messages.js'
import { useLanguage } from '../i18n/language.ts'
import { failureText } from '../store/failureText.ts'
import type { Failure } from '../store/api.ts'
import { useCafe, useReplica } from '../store/useCafe.ts'
import { notesOf, useMe } from './me.ts'

/** This person's notes, each with where it is: kept here, or sent. */
export const MyNotes = () => {
  const me = useMe()
  const notes = useCafe(useShallow((view) => notesOf(view.state, me)))
  const waiting = useCafe(useShallow((view) => view.waiting.map(({ command }) => ('noteId' in command ? command.noteId : ''))))
  return (
    <section className="stack" aria-labelledby="mine-title">
      <h2 id="mine-title">{m.phone_mine()} {notes.length > 0 ? <span className="count">{notes.length}</span> : null}</h2>
      {notes.length === 0 ? <p className="hint">{m.phone_none_yet()}</p> : null}
      <ul className="notes">{notes.map((note) => <MyNote key={note.id} note={note} kept={waiting.includes(note.id)} />)}</ul>
    </section>
  )
}

const MyNote = ({ note, kept }: { note: Note; kept: boolean }) => {
  const language = useLanguage()
  const replica = useReplica()
  const [editing, setEditing] = useState<string | null>(null)
  const [error, setError] = useState<Failure | null>(null)
  const state = kept ? m.phone_state_kept() : note.hidden ? m.phone_state_hidden() : m.phone_state_sent()

  const save = async (): Promise<void> => {
    const execution = await replica.execute({ type: 'editNote', noteId: note.id, text: editing ?? '' })
    if (execution.kept) { setEditing(null); setError(null) } else setError(execution.error)
  }
  const remove = async (): Promise<void> => {
    const execution = await replica.execute({ type: 'deleteNote', noteId: note.id })
    if (!execution.kept) setError(execution.error)
  }

  return (
    <li className={`note round-${((note.round - 1) % 4) + 1} landed`}>
      {editing === null ? <p dir="auto">{note.text}</p> : (
        <label className="field"><span className="hidden-visually">{m.phone_write()}</span><textarea rows={3} value={editing} onChange={(event) => setEditing(event.target.value)} /></label>
      )}
      {error ? <p className="error-text" role="alert">{failureText(error, language)}</p> : null}
      <div className="note-foot">
        <span className={`note-state ${kept ? 'kept' : ''}`}>{state} · {m.common_round({ round: note.round })}</span>
        {editing === null ? (
          <span className="note-actions">
            <button type="button" className="button quiet small" onClick={() => setEditing(note.text)}>{m.common_edit()}</button>
            <button type="button" className="button quiet small" onClick={() => void remove()}>{m.common_delete()}</button>
          </span>
        ) : (
          <span className="note-actions">
            <button type="button" className="button small" onClick={() => void save()}>{m.common_save()}</button>
            <button type="button" className="button quiet small" onClick={() => { setEditing(null); setError(null) }}>{m.common_cancel()}</button>
          </span>
        )}
      </div>
    </li>
  )
}
