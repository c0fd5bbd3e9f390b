import { useShallow } from 'zustand/react/shallow'
import { m } from '../paraglide/messages.js'
import { useCafe } from '../store/useCafe.ts'
import { useMe } from './me.ts'
import { othersToWriteFor, tableToWriteFor } from './others.ts'
import type { PostAs } from './usePost.ts'

/** Whose thought it is: shown only on a phone that is shared, or that of a host. */
export const ForWhom = ({ value, round, onChange }: { value: PostAs; round: number; onChange: (as: PostAs) => void }) => {
  const me = useMe()
  const people = useCafe(useShallow(({ state }) => {
    const others = othersToWriteFor(state, me, round).flatMap(({ id, name }) => [id, name])
    // Whoever was chosen stays chosen, wherever they sit now: nothing is posted under another name than the one that is read here.
    return value?.kind !== 'person' || others.includes(value.participantId) ? others : [...others, value.participantId, state.participants.get(value.participantId)?.person?.name ?? m.common_unnamed()]
  }))
  const hosted = useCafe((view) => tableToWriteFor(view.state, me))
  const table = value?.kind === 'table' ? value.table : hosted
  if (people.length === 0 && table === null) return null
  const chosen = value?.kind === 'person' ? value.participantId : (value?.kind ?? 'me')
  const choose = (key: string): void => onChange(key === 'me' ? undefined : key === 'table' && table !== null ? { kind: 'table', table } : { kind: 'person', participantId: key })
  return (
    <label className="row for-whom"><span>{m.moderation_for()}</span>
      <select className="input" value={chosen} onChange={(event) => choose(event.target.value)}>
        <option value="me">{m.moderation_for_me()}</option>
        {table === null ? null : <option value="table">{m.moderation_for_table()}</option>}
        {people.flatMap((id, index) => (index % 2 === 0 ? [<option key={id} value={id}>{people[index + 1]}</option>] : []))}
      </select>
    </label>
  )
}
