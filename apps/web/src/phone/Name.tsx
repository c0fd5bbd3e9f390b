import type { Door, Joined } from '@tablee/protocol/http/join'
import { useEffect, useState, type FormEvent } from 'react'
import { Logo } from '../components/Logo.tsx'
import { m } from '../paraglide/messages.js'
import { useLanguage } from '../i18n/language.ts'
import { ask, type Failure } from '../store/api.ts'
import { keep, recall } from '../store/keys.ts'
import { newToken } from '../sync/newId.ts'
import { Example } from './Example.tsx'
import { useFailureText } from './failureWords.ts'
import { keepMembership, membershipIn, type Membership } from './membership.ts'

/** What the door is opened with: a typed code, or the secret of a QR code. */
export type Entry = { readonly code: string } | { readonly secret: string }

const knockAgain = 5_000

/** The phone's own secret for a café, kept before it is sent: joining twice is joining once. */
const tokenFor = (cafeId: string): string => {
  const known = recall(`joining.${cafeId}`)
  if (known) return known
  const token = newToken()
  keep(`joining.${cafeId}`, token)
  return token
}

/** Giving a name, and going in. */
export const Name = ({ entry, onIn, onBack }: { entry: Entry; onIn: (membership: Membership) => void; onBack: () => void }) => {
  const language = useLanguage()
  const failureText = useFailureText()
  const [door, setDoor] = useState<Door | null>(null)
  const [name, setName] = useState(() => recall('name') ?? '')
  const [organisation, setOrganisation] = useState(() => recall('organisation') ?? '')
  const [error, setError] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const knock = async (): Promise<void> => {
      const answer = await ask<Door>('POST', '/api/door', { body: entry })
      if (gone) return
      if (answer.ok) {
        const known = membershipIn(answer.value.cafeId)
        if (known) { keepMembership(known); onIn(known); return }
        setDoor(answer.value)
        setError(null)
      } else setError(answer.error)
      if (!answer.ok ? answer.error.code === 'OFFLINE' : !answer.value.open) timer = setTimeout(() => void knock(), knockAgain)
    }
    void knock()
    return () => { gone = true; clearTimeout(timer) }
  }, [entry, onIn])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!door) return
    setBusy(true)
    keep('name', name)
    keep('organisation', organisation)
    const token = tokenFor(door.cafeId)
    const answer = await ask<Joined>('POST', '/api/join', { body: { ...entry, token, name, organisation } })
    setBusy(false)
    if (!answer.ok) { setError(answer.error); return }
    const membership = { ...answer.value, token }
    keepMembership(membership)
    onIn(membership)
  }

  return (
    <main className="door">
      <div className="cloth door-cloth"><Logo /></div>
      <h1>{door?.title ?? m.phone_welcome()}</h1>
      {door?.illustrative ? <Example text={door.illustrative} /> : null}
      {door && !door.open ? <p className="banner" role="status">{m.phone_not_open()}</p> : null}
      {error ? <p className="banner danger" role="alert">{failureText(error, language)}</p> : null}
      {door ? (
        <form onSubmit={(event) => void submit(event)} className="stack">
          <div className="field">
            <label htmlFor="name">{m.phone_your_name()}</label>
            <input id="name" className="input" value={name} onChange={(event) => setName(event.target.value)} autoComplete="given-name" maxLength={80} aria-describedby="name-hint" />
            <span className="hint" id="name-hint">{m.phone_name_hint()}</span>
          </div>
          {door.asksOrganisation ? (
            <div className="field">
              <label htmlFor="organisation">{m.phone_your_organisation()} <span className="hint">({m.phone_optional()})</span></label>
              <input id="organisation" className="input" value={organisation} onChange={(event) => setOrganisation(event.target.value)} autoComplete="organization" maxLength={120} />
            </div>
          ) : null}
          {door.showsAuthors ? <p className="banner">{m.phone_shows_authors()}</p> : null}
          <p className="hint"><a href={`/c/${door.cafeId}/privacy`} target="_blank" rel="noreferrer">{m.phone_privacy()}</a></p>
          <button type="submit" className="button primary big" disabled={busy || !door.open}>{m.phone_join()}</button>
        </form>
      ) : null}
      <button type="button" className="button quiet" onClick={onBack}>{m.phone_other_code()}</button>
    </main>
  )
}
