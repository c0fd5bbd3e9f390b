import type { Note } from '@tablee/domain/cafe/state'
import type { ReactNode } from 'react'
import { announce } from '../../components/Announcer.tsx'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { usePerform } from '../perform.ts'
import './moderation.css'
import { useHiddenNotes } from './useHiddenNotes.ts'

/** Notes that wait for a look, and those that were hidden (folded away unless `unfolded`): to be shown, or not. Nothing here where there is neither. */
export const Moderation = ({ unfolded = false }: { unfolded?: boolean }) => {
  const { held, away } = useHiddenNotes()
  const holds = useCafe((view) => view.state.settings.holdsNotes)
  const perform = usePerform()
  const show = (notes: readonly Note[]): void => {
    for (const { id } of notes) void perform({ type: 'restoreNote', noteId: id })
    announce(m.moderation_now_shown())
  }
  const hide = (note: Note): void => { void perform({ type: 'hideNote', noteId: note.id }); announce(m.moderation_now_hidden()) }
  if (!holds && held.length + away.length === 0) return null
  return (
    <section className="card moderation" aria-labelledby="moderation-title">
      {holds || held.length > 0 ? (
        <>
          <div className="row spread">
            <h2 id="moderation-title">{m.moderation_held()} <span className="count">{held.length}</span></h2>
            {held.length > 1 ? <button type="button" className="button small" onClick={() => show(held)}>{m.moderation_show_all()}</button> : null}
          </div>
          {held.length === 0 ? <p className="hint">{m.moderation_held_none()}</p> : null}
          <ul className="looked-at">
            {held.map((note) => (
              <Waiting key={note.id} note={note}>
                <button type="button" className="button small" aria-label={m.moderation_show_label({ text: note.text })} onClick={() => show([note])}>{m.moderation_show()}</button>
                <button type="button" className="button quiet small" aria-label={m.moderation_hide_label({ text: note.text })} onClick={() => hide(note)}>{m.moderation_hide()}</button>
              </Waiting>
            ))}
          </ul>
        </>
      ) : <h2 id="moderation-title" className="hidden-visually">{m.moderation_hidden()}</h2>}
      {away.length > 0 ? (
        <details open={unfolded}>
          <summary>{m.moderation_hidden()} <span className="count">{away.length}</span></summary>
          <ul className="looked-at">
            {away.map((note) => (
              <Waiting key={note.id} note={note}>
                <button type="button" className="button small" aria-label={m.moderation_show_label({ text: note.text })} onClick={() => show([note])}>{m.moderation_restore()}</button>
              </Waiting>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

const Waiting = ({ note, children }: { note: Note; children: ReactNode }) => (
  <li className={`note round-${((note.round - 1) % 4) + 1}`}>
    <p dir="auto">{note.text}</p>
    <div className="row spread"><span className="note-state">{m.moderation_where({ table: note.table, round: note.round })}</span><span className="row">{children}</span></div>
  </li>
)
