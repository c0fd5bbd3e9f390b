import { nameKey } from '@tablee/domain/attendance/read'
import type { RosterNames } from '@tablee/protocol/http/follow'
import { useEffect, useMemo, useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { ask, type Failure } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'
import { useCafe } from '../../store/useCafe.ts'
import { download } from '../download.ts'
import { usePerform } from '../perform.ts'
import { Import } from './Import.tsx'
import { keepOff } from './keepOff.ts'
import type { ToolProps } from './Tools.tsx'

const page = 200
export type Named = RosterNames['people'][number]

/** Who is expected, who of them is here, and a way to put more people on the list. */
export const Attendance = ({ session: { cafeId }, token }: ToolProps) => {
  const language = useLanguage()
  const perform = usePerform()
  const attendance = useCafe((view) => view.state.attendance)
  const participants = useCafe((view) => view.state.participants)
  const [names, setNames] = useState<ReadonlyMap<string, Named>>(new Map())
  const [find, setFind] = useState('')
  const [shown, setShown] = useState(page)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { size } = attendance

  // Names come apart from the café's stream; they are asked for when the list has grown.
  useEffect(() => {
    let current = true
    // A long list comes in pieces: it is asked for once they are in.
    const timer = setTimeout(() => void ask<RosterNames>('GET', `/api/cafes/${cafeId}/attendance`, { key: token }).then((answer) => {
      if (!current) return
      if (answer.ok) { setNames(new Map(answer.value.people.map((person) => [person.id, person]))); setFailure(null) } else setFailure(answer.error)
    }), 200)
    return () => { current = false; clearTimeout(timer) }
  }, [cafeId, token, size])

  const list = useMemo(() => {
    const wanted = nameKey(find)
    return [...attendance.values()].flatMap((expected) => {
      const person = names.get(expected.id)
      return person && (wanted === '' || nameKey(`${person.name} ${person.organisation}`).includes(wanted)) ? [{ ...expected, person }] : []
    })
  }, [attendance, names, find])
  const present = [...attendance.values()].filter((expected) => expected.present).length
  const known = new Set([...attendance.values()].map(({ participantId }) => participantId))
  const unexpected = [...participants.keys()].filter((id) => !known.has(id)).length

  const drop = async (ids: readonly string[]): Promise<void> => setFailure(await keepOff(cafeId, token, ids))

  return (
    <div>
      <section className="stack" aria-labelledby="attendance-counts">
        <div className="row spread">
          <p className="figure" id="attendance-counts">{size === 0 ? m.desk_people_count({ count: participants.size }) : m.follow_attendance_counts({ present, expected: size })}{size > 0 && unexpected > 0 ? ` · ${m.follow_attendance_unexpected({ count: unexpected })}` : ''}</p>
          {size + participants.size > 0 ? <button type="button" className="button" onClick={() => void download(`/api/cafes/${cafeId}/attendance/file`, token, 'csv').then(setFailure)}>↓ {m.follow_attendance_file()}</button> : null}
        </div>
        {failure ? <p className="banner danger" role="alert">{failureText(failure, language)}</p> : null}
        {size === 0 ? <p className="hint">{m.follow_attendance_empty()}</p> : (
          <>
            <input className="input" type="search" aria-label={m.follow_attendance_find()} placeholder={m.follow_attendance_find()} value={find} onChange={(event) => { setFind(event.target.value); setShown(page) }} />
            <ul className="roll">
              {list.slice(0, shown).map(({ id, present: here, participantId, person }) => (
                <li key={id} className={here ? 'here' : ''}>
                  <label className="check">
                    <input type="checkbox" aria-label={[person.name, person.organisation].filter(Boolean).join(', ')} checked={here} onChange={() => void perform({ type: 'markPresence', expectedId: id, present: !here, participantId: here ? null : participantId })} />
                    <span><strong>{person.name || m.common_unnamed()}</strong><span className="hint">{[person.organisation, person.role].filter(Boolean).join(' · ')}</span></span>
                  </label>
                  <button type="button" className="button quiet small" aria-label={m.follow_attendance_remove({ name: person.name })} title={m.follow_attendance_remove({ name: person.name })} onClick={() => void drop([id])}>✕</button>
                </li>
              ))}
            </ul>
            <div className="row">
              {list.length > shown ? <button type="button" className="button" onClick={() => setShown(shown + page)}>{m.follow_attendance_more({ count: Math.min(page, list.length - shown) })}</button> : null}
              <button type="button" className="button quiet" onClick={() => { if (confirm(m.follow_attendance_clear_sure({ count: size }))) void drop([...attendance.keys()]) }}>{m.follow_attendance_clear()}</button>
            </div>
          </>
        )}
      </section>
      <Import cafeId={cafeId} token={token} known={[...names.values()]} />
    </div>
  )
}
