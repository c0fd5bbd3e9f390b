import { useState, type FormEvent } from 'react'
import { announce } from '../components/Announcer.tsx'
import { useLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'
import type { Failure } from '../store/api.ts'
import { failureText } from '../store/failureText.ts'
import { sign, type Signer } from './signer.ts'

/** Who signs what is sent from here; another person of the network signs with their own name. */
export const SignAs = ({ cafeId, networkId, token, signer, onSigned }: { cafeId: string; networkId: string; token: string; signer: Signer | null; onSigned: (signer: Signer) => void }) => {
  const language = useLanguage()
  const [changing, setChanging] = useState(signer === null)
  const [name, setName] = useState(signer?.name ?? '')
  const [failure, setFailure] = useState<Failure | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const signed = await sign(cafeId, networkId, name.trim(), token)
    if ('code' in signed) { setFailure(signed); return }
    setFailure(null)
    setChanging(false)
    onSigned(signed)
    announce(m.react_signed_as({ name: signed.name }))
  }
  if (!changing && signer) return <section className="sign row"><p className="grow">{m.react_signed_as({ name: signer.name })}</p><button type="button" className="button small" onClick={() => setChanging(true)}>{m.react_change_name()}</button></section>
  return (
    <section className="sign stack" aria-labelledby="sign-title">
      <h2 id="sign-title">{m.react_who()}</h2>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <div className="field"><label htmlFor="signature">{m.react_signature()}</label><input id="signature" className="input" maxLength={200} autoComplete="name" value={name} aria-describedby="signature-hint" onChange={(event) => setName(event.target.value)} /><span className="hint" id="signature-hint">{m.react_who_hint()}</span></div>
        {failure ? <p className="error-text" role="alert">{failureText(failure, language)}</p> : null}
        <button type="submit" className="button primary" disabled={name.trim() === ''}>{m.react_sign()}</button>
      </form>
    </section>
  )
}
