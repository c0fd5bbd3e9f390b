import type { Note } from '@tablee/domain/cafe/state'
import { useEffect, useRef, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { NoteText } from '../components/Words.tsx'
import { m } from '../paraglide/messages.js'
import { useLanguage } from '../i18n/language.ts'
import type { Failure } from '../store/api.ts'
import { useCafe, useReplica } from '../store/useCafe.ts'
import { clearDraft, readDraft, useDraftKey, writeDraft } from './drafts.ts'
import { useFailureText } from './failureWords.ts'
import { keptHere, notesOf, useMe } from './me.ts'
import { paper } from '../components/paper.ts'

/** This person's notes, each with where it is: kept here, or sent. */
export const MyNotes = () => {
  const me = useMe()
  const notes = useCafe(useShallow((view) => notesOf(view.state, me)))
  const waiting = useCafe(useShallow((view) => keptHere(view.waiting)))
  return (
    <section className="stack" aria-labelledby="mine-title">
      <h2 id="mine-title">{m.phone_mine()} {notes.length > 0 ? <span className="count">{notes.length}</span> : null}</h2>
      {notes.length === 0 ? <p className="hint">{m.phone_none_yet()}</p> : null}
      <ul className="notes">{notes.map((note) => <MyNote key={note.id} note={note} kept={waiting.includes(note.id)} />)}</ul>
    </section>
  )
}

type Doing = 'nothing' | 'editing' | 'deleting'

const MyNote = ({ note, kept }: { note: Note; kept: boolean }) => {
  const me = useMe()
  const language = useLanguage()
  const failureText = useFailureText()
  const replica = useReplica()
  // A change begun is kept, as a new note is: through the walk to another table, and through a reload.
  const draftKey = useDraftKey(`edit.${note.id}`)
  const [text, setText] = useState(() => readDraft(draftKey).text)
  const [doing, setDoing] = useState<Doing>(() => (text === '' ? 'nothing' : 'editing'))
  const [error, setError] = useState<Failure | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const moved = useRef(false)
  const safe = useCafe((view) => view.storage === 'safe')
  const name = useCafe((view) => (note.author === null ? null : (view.state.participants.get(note.author)?.person?.name ?? '')))
  const whose = note.author === me ? '' : name === null ? m.moderation_of_table() : m.moderation_of({ name })
  const state = kept ? (safe ? m.phone_state_kept() : m.phone_state_unsent()) : note.held ? m.moderation_waits() : note.hidden ? m.phone_state_hidden() : m.phone_state_sent()

  // The focus goes where the buttons went.
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    if (doing === 'editing') box.current?.focus()
    else first.current?.focus()
  }, [doing])
  const turnTo = (next: Doing): void => { moved.current = true; setDoing(next) }

  const change = (value: string): void => { setText(value); writeDraft(draftKey, { text: value, typed: null }) }
  const stop = (): void => { clearDraft(draftKey); setError(null); turnTo('nothing') }
  const save = async (): Promise<void> => {
    const execution = await replica.execute({ type: 'editNote', noteId: note.id, text })
    if (!execution.kept) setError(execution.error)
    // What was typed on while the change was being kept is still to be saved.
    else if ([text, ''].includes(readDraft(draftKey).text)) stop()
  }
  const remove = async (): Promise<void> => {
    const execution = await replica.execute({ type: 'deleteNote', noteId: note.id })
    if (!execution.kept) setError(execution.error)
  }

  return (
    <li className={`note ${paper(note.round)} landed`}>
      {doing === 'editing' ? (
        <label className="field"><span className="hidden-visually">{m.phone_write()}</span><textarea ref={box} rows={3} value={text} onChange={(event) => change(event.target.value)} /></label>
      ) : <NoteText>{note.text}</NoteText>}
      {error ? <p className="error-text" role="alert">{failureText(error, language)}</p> : null}
      <div className="note-foot">
        <span className={`note-state ${kept ? 'kept' : ''}`}>{doing === 'deleting' ? m.phone_delete_sure() : [state, m.common_round({ round: note.round }), whose].filter(Boolean).join(' · ')}</span>
        <span className="note-actions">
          {doing === 'nothing' ? (
            <>
              <button type="button" ref={first} className="button quiet small" onClick={() => { setText(note.text); turnTo('editing') }}>{m.common_edit()}</button>
              <button type="button" className="button quiet small" onClick={() => turnTo('deleting')}>{m.common_delete()}</button>
            </>
          ) : doing === 'editing' ? (
            <>
              <button type="button" className="button small" onClick={() => void save()}>{m.common_save()}</button>
              <button type="button" className="button quiet small" onClick={stop}>{m.common_cancel()}</button>
            </>
          ) : (
            <>
              <button type="button" className="button small" onClick={() => void remove()}>{m.common_delete()}</button>
              <button type="button" ref={first} className="button quiet small" onClick={() => turnTo('nothing')}>{m.phone_delete_keep()}</button>
            </>
          )}
        </span>
      </div>
    </li>
  )
}
