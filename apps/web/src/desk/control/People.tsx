import type { Participant } from '@tablee/domain/cafe/state'
import type { Joined } from '@tablee/protocol/http/join'
import { useState } from 'react'
import { typedOn } from '../../components/typedOn.ts'
import { m } from '../../paraglide/messages.js'
import { useLanguage } from '../../i18n/language.ts'
import { ask, type Failure } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'
import { useCafe } from '../../store/useCafe.ts'
import { newId } from '../../sync/newId.ts'
import { useOneAtATime } from '../useOneAtATime.ts'
import { PersonMenu } from './PersonMenu.tsx'
import { useLatecomers } from './useLatecomers.ts'

/** Who is here; hosts, departures, and guests without a phone. */
export const People = ({ cafeId, token }: { cafeId: string; token: string }) => {
  const participants = useCafe((view) => view.state.participants)
  const seats = useCafe((view) => view.state.seats.get(Math.max(1, view.state.round)))
  const phase = useCafe((view) => view.state.phase)
  const people = [...participants.values()]
  const late = useLatecomers()
  return (
    <section className="people card" aria-labelledby="people-title">
      <h2 id="people-title">{m.desk_people()} <span className="count">{people.filter(({ present }) => present).length}</span></h2>
      {people.length === 0 ? <p className="hint">{m.desk_no_people()}</p> : null}
      <ul className="people-list">{people.map((participant) => <Person key={participant.id} participant={participant} late={late.has(participant.id)} table={seats?.get(participant.id) ?? null} />)}</ul>
      {phase === 'draft' ? null : <Guest cafeId={cafeId} token={token} />}
    </section>
  )
}

const Person = ({ participant, table, late }: { participant: Participant; table: number | null; late: boolean }) => (
  <li className={late ? 'just-arrived' : participant.present ? '' : 'gone'}>
    <span className="person-name">{participant.person?.name || m.common_unnamed()}</span>
    <span className="hint">{[late ? m.desk_just_arrived() : '', participant.person?.organisation, participant.host === null ? '' : m.desk_host(), participant.withoutPhone ? m.desk_without_phone() : '', participant.present ? '' : m.desk_left()].filter(Boolean).join(' · ')}</span>
    <span className="seat-number">{table === null || !participant.present ? '' : m.common_table({ table })}</span>
    <PersonMenu participant={participant} table={table} />
  </li>
)

const Guest = ({ cafeId, token }: { cafeId: string; token: string }) => {
  const language = useLanguage()
  const once = useOneAtATime()
  const [name, setName] = useState('')
  const [organisation, setOrganisation] = useState('')
  const [guestId, setGuestId] = useState(newId)
  const [failure, setFailure] = useState<Failure | null>(null)
  const add = async (): Promise<void> => {
    const answer = await ask<Joined>('POST', `/api/cafes/${cafeId}/guests`, { body: { guestId, name, organisation }, key: token })
    setFailure(answer.ok ? null : answer.error)
    if (!answer.ok) return
    setName((now) => typedOn(now, name))
    setOrganisation((now) => typedOn(now, organisation))
    setGuestId(newId())
  }
  return (
    <form className="guest" onSubmit={(event) => { event.preventDefault(); void once(add) }}>
      <input className="input" aria-label={m.desk_guest_name()} placeholder={m.desk_guest_name()} value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
      <div className="row nowrap">
        <input className="input grow" aria-label={m.desk_guest_organisation()} placeholder={m.desk_guest_organisation()} value={organisation} maxLength={120} onChange={(event) => setOrganisation(event.target.value)} />
        <button type="submit" className="button">{m.desk_guest_add()}</button>
      </div>
      {failure ? <p className="error-text" role="alert">{failureText(failure, language)}</p> : null}
    </form>
  )
}
