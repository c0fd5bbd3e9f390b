import { Suspense, useState } from 'react'
import type { Note } from '@tablee/domain/cafe/state'
import { later } from '../components/later.ts'
import { NoteText } from '../components/Words.tsx'
import { m } from '../paraglide/messages.js'
import { useCafe } from '../store/useCafe.ts'
import { clothOf, tableOf, useMe } from './me.ts'
import { tableToWriteFor } from './others.ts'
import { paper } from '../components/paper.ts'

const atFirst = 4
const LookPart = later(() => import('./Look.tsx').then((part) => part.Look))
const Look = ({ note }: { note: Note }) => <Suspense><LookPart note={note} /></Suspense>

/** The tablecloth: what the groups before left at this table, and what is posted now. `short`: only some of it, until asked for. */
export const Cloth = ({ short = false }: { short?: boolean }) => {
  const me = useMe()
  const state = useCafe((view) => view.state)
  const [whole, setWhole] = useState(!short)
  const rounds = clothOf(state, me)
  const hosts = tableToWriteFor(state, me) !== null && tableToWriteFor(state, me) === tableOf(state, me)
  const number = rounds.reduce((sum, { notes }) => sum + notes.length, 0)
  return (
    <section className="tablecloth cloth" aria-labelledby="cloth-title">
      <h2 id="cloth-title">{m.phone_cloth()}</h2>
      {rounds.length === 0 ? <p className="on-cloth">{m.phone_cloth_empty()}</p> : null}
      {rounds.map(({ round, notes }, index) => {
        const before = rounds.slice(0, index).reduce((sum, earlier) => sum + earlier.notes.length, 0)
        const shown = whole ? notes : notes.slice(0, Math.max(0, atFirst - before))
        return shown.length === 0 ? null : (
          <div key={round} className="stack">
            <h3 className="on-cloth">{round === state.round ? m.phone_cloth_now() : `${m.phone_cloth_earlier()} · ${m.common_round({ round })}`}</h3>
            <ul className="laid">{shown.map((note) => <li key={note.id} className={`note ${paper(note.round)} ${note.hidden && !note.held ? 'away' : ''}`}><NoteText>{note.text}</NoteText>{hosts ? <Look note={note} /> : null}</li>)}</ul>
          </div>
        )
      })}
      {!whole && number > atFirst ? <button type="button" className="button" onClick={() => setWhole(true)}>{m.phone_cloth_all({ count: number })}</button> : null}
    </section>
  )
}
