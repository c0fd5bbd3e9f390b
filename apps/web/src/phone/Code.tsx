import { useState, type FormEvent } from 'react'
import { Logo } from '../components/Logo.tsx'
import { m } from '../paraglide/messages.js'
import { useLanguage } from '../i18n/language.ts'
import type { Door } from '@tablee/protocol/http/join'
import { ask, type Failure } from '../store/api.ts'
import { useFailureText } from './failureWords.ts'

/** Typing the code that is on the screen. */
export const Code = ({ onCode }: { onCode: (code: string) => void }) => {
  const language = useLanguage()
  const failureText = useFailureText()
  const [code, setCode] = useState('')
  const [error, setError] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const answer = await ask<Door>('POST', '/api/door', { body: { code } })
    setBusy(false)
    if (answer.ok) onCode(code)
    else setError(answer.error)
  }

  return (
    <main className="door">
      <div className="cloth door-cloth"><Logo /></div>
      <h1>{m.phone_welcome()}</h1>
      <form onSubmit={(event) => void submit(event)} className="stack" noValidate>
        <div className="field">
          <label htmlFor="code">{m.phone_enter_code()}</label>
          <input id="code" className="input code-input" value={code} onChange={(event) => { setCode(event.target.value); setError(null) }} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={20} aria-describedby="code-hint code-error" aria-invalid={error !== null} />
          <span className="hint" id="code-hint">{m.phone_code_hint()}</span>
          <span className="error-text" id="code-error" role="alert">{error ? failureText(error, language) : ''}</span>
        </div>
        <button type="submit" className="button primary big" disabled={busy}>{m.phone_go_in()}</button>
      </form>
    </main>
  )
}
