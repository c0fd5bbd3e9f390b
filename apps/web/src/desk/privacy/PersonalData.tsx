import type { Participant } from '@tablee/domain/cafe/state'
import { useState, type FormEvent } from 'react'
import { announce } from '../../components/Announcer.tsx'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { ask, type Failure } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'
import { useCafe } from '../../store/useCafe.ts'
import { download } from '../download.ts'
import type { ToolProps } from '../follow/Tools.tsx'

/** What a person may ask of the organiser: that their name be put right, a copy of what is kept of them, or that it be erased. */
export const PersonalData = ({ session, token }: ToolProps) => {
  const participants = useCafe((view) => view.state.participants)
  return (
    <div className="stack">
      <p className="hint">{m.desk_data_hint()}</p>
      {participants.size === 0 ? <p>{m.desk_no_people()}</p> : null}
      <ul className="people-list">{[...participants.values()].map((participant) => <OnePerson key={participant.id} participant={participant} cafeId={session.cafeId} token={token} />)}</ul>
    </div>
  )
}

const OnePerson = ({ participant: { id, person }, cafeId, token }: { participant: Participant; cafeId: string; token: string }) => {
  const language = useLanguage()
  const [asking, setAsking] = useState(false)
  /** What is typed in place of the name and the organisation; null where nothing is being put right. */
  const [typed, setTyped] = useState<{ name: string; organisation: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const name = person?.name || m.common_unnamed()
  const where = `/api/cafes/${cafeId}/people/${id}`
  const erase = async (notes: 'keep' | 'erase'): Promise<void> => {
    setBusy(true)
    const answer = await ask<unknown>('POST', `${where}/erase`, { body: { notes }, key: token })
    setBusy(false)
    setFailure(answer.ok ? null : answer.error)
    if (!answer.ok) return
    setAsking(false)
    announce(m.desk_data_erased({ name }))
  }
  const change = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!typed) return
    setBusy(true)
    const answer = await ask<unknown>('POST', where, { body: typed, key: token })
    setBusy(false)
    setFailure(answer.ok ? null : answer.error)
    if (!answer.ok) return
    setTyped(null)
    announce(m.desk_data_changed({ name: typed.name }))
  }
  if (typed) {
    return (
      <li className="one-person">
        <form className="row" onSubmit={(event) => void change(event)}>
          <input className="input grow" aria-label={m.desk_guest_name()} placeholder={m.desk_guest_name()} value={typed.name} maxLength={80} onChange={(event) => setTyped({ ...typed, name: event.target.value })} />
          <input className="input grow" aria-label={m.desk_guest_organisation()} placeholder={m.desk_guest_organisation()} value={typed.organisation} maxLength={120} onChange={(event) => setTyped({ ...typed, organisation: event.target.value })} />
          <button type="submit" className="button small" disabled={busy}>{m.common_save()}</button>
          <button type="button" className="button quiet small" onClick={() => { setTyped(null); setFailure(null) }}>{m.common_cancel()}</button>
        </form>
        {failure ? <p className="error-text" role="alert">{failureText(failure, language)}</p> : null}
      </li>
    )
  }
  return (
    <li className="one-person">
      <span className="person-name">{name}{person?.organisation ? <span className="hint"> · {person.organisation}</span> : null}</span>
      <span className="row">
        {asking ? (
          <>
            <span className="hint">{m.desk_data_erase()}</span>
            <button type="button" className="button small" disabled={busy} onClick={() => void erase('keep')}>{m.desk_data_erase_name()}</button>
            <button type="button" className="button small" disabled={busy} onClick={() => void erase('erase')}>{m.desk_data_erase_all()}</button>
            <button type="button" className="button quiet small" onClick={() => setAsking(false)}>{m.common_cancel()}</button>
          </>
        ) : (
          <>
            {person ? <button type="button" className="button small" aria-label={m.desk_data_change_of({ name })} onClick={() => setTyped({ name: person.name, organisation: person.organisation })}>{m.desk_data_change()}</button> : null}
            <button type="button" className="button small" aria-label={m.desk_data_take_of({ name })} onClick={() => void download(where, token, 'json').then(setFailure)}>{m.desk_data_take()}</button>
            <button type="button" className="button quiet small" aria-label={m.desk_data_erase_of({ name })} onClick={() => setAsking(true)}>{m.desk_data_erase()}</button>
          </>
        )}
      </span>
      {failure ? <p className="error-text" role="alert">{failureText(failure, language)}</p> : null}
    </li>
  )
}
