import type { PersonalData } from '@tablee/protocol/http/people'
import { useState } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'
import { ask, type Failure } from '../store/api.ts'
import { failureText } from '../store/failureText.ts'
import { useReplica } from '../store/useCafe.ts'
import { forgetDrafts } from './forgetDrafts.ts'
import type { Membership } from './membership.ts'

/** What this café keeps of the person: to read, to take along, to have erased. */
export const MyData = ({ membership: { cafeId, participantId, token }, onErased }: { membership: Membership; onErased: () => void }) => {
  const language = useLanguage()
  const replica = useReplica()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const where = `/api/cafes/${cafeId}/people/${participantId}`

  const takeAlong = async (): Promise<void> => {
    const answer = await ask<PersonalData>('GET', where, { key: token })
    if (!answer.ok) { setFailure(answer.error); return }
    setFailure(null)
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([JSON.stringify(answer.value, null, 2)], { type: 'application/json' }))
    link.download = 'tablee.json'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }
  const erase = async (notes: 'keep' | 'erase'): Promise<void> => {
    setBusy(true)
    const answer = await ask<unknown>('POST', `${where}/erase`, { body: { notes }, key: token })
    setBusy(false)
    if (!answer.ok) { setFailure(answer.error); return }
    // Nor is anything left on this phone, of what was sent or not.
    const { waiting, refused } = replica.view()
    for (const { id } of [...waiting, ...refused]) await replica.dismiss(id)
    forgetDrafts(participantId)
    onErased()
  }

  return (
    <section className="stack" aria-labelledby="my-data">
      <h2 id="my-data">{m.phone_data()}</h2>
      {failure ? <p className="banner danger" role="alert">{failureText(failure, language)}</p> : null}
      <p><a href={`/c/${cafeId}/privacy`} target="_blank" rel="noreferrer">{m.phone_privacy()}</a></p>
      <button type="button" className="button" onClick={() => void takeAlong()}>{m.phone_data_take()}</button>
      {asking ? (
        <>
          <p>{m.phone_data_sure()}</p>
          <button type="button" className="button" disabled={busy} onClick={() => void erase('keep')}>{m.phone_data_erase_name()}</button>
          <button type="button" className="button" disabled={busy} onClick={() => void erase('erase')}>{m.phone_data_erase_all()}</button>
          <button type="button" className="button quiet" onClick={() => setAsking(false)}>{m.phone_data_cancel()}</button>
        </>
      ) : <button type="button" className="button" onClick={() => setAsking(true)}>{m.phone_data_erase()}</button>}
    </section>
  )
}
