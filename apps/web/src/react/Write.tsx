import { reactionLimit } from '@tablee/domain/reaction/decide'
import type { Reaction } from '@tablee/domain/reaction/state'
import { countCharacters } from '@tablee/domain/text'
import { useState, type FormEvent } from 'react'
import { announce } from '../components/Announcer.tsx'
import { useLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'
import type { Failure } from '../store/api.ts'
import { failureText } from '../store/failureText.ts'
import { forget, keep, recall } from '../store/keys.ts'
import { useReplica } from '../store/useCafe.ts'
import { newId } from '../sync/newId.ts'
import type { Signer } from './signer.ts'

type Props = { slot: string; label: string; networkId: string; signer: Signer | null; themeId: string; issueId: string | null; before: Reaction | null; onDone: () => void }

/** The box for a reaction: what is typed stays on the device until the café has it. */
export const Write = ({ slot, label, networkId, signer, themeId, issueId, before, onDone }: Props) => {
  const language = useLanguage()
  const replica = useReplica()
  const [text, setText] = useState(() => recall(slot) ?? before?.text ?? '')
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure | 'unsigned' | null>(null)
  const over = countCharacters(text) - reactionLimit
  const type = (value: string): void => { setText(value); setFailure(null); if (value.trim() === '') forget(slot); else keep(slot, value) }

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (signer === null) { setFailure('unsigned'); document.getElementById('signature')?.focus(); return }
    setSending(true)
    const execution = await replica.execute({ type: 'react', reactionId: before?.id ?? newId(), networkId, themeId, issueId, text, signerId: signer.signerId })
    const answer = execution.kept ? await execution.answer : { ok: false as const, error: execution.error }
    setSending(false)
    if (!answer.ok) { if (execution.kept) void replica.dismiss(execution.id); setFailure(answer.error); return }
    forget(slot)
    announce(m.react_sent())
    onDone()
  }

  return (
    <form className="write" onSubmit={(event) => void send(event)}>
      <label><span className="write-label">{label}</span><textarea className="input" rows={4} value={text} readOnly={sending} autoFocus onChange={(event) => type(event.target.value)} /></label>
      {over > 0 ? <p className="error-text" role="status">{m.react_count_left({ count: over })}</p> : null}
      {failure && !(failure === 'unsigned' && signer) ? <p className="error-text" role="alert">{failure === 'unsigned' ? m.react_sign_first() : failureText(failure, language)}</p> : null}
      <div className="row">
        <button type="submit" className="button primary" disabled={sending || text.trim() === '' || over > 0}>{sending ? m.react_sending() : m.react_send()}</button>
        <button type="button" className="button quiet" onClick={() => { forget(slot); onDone() }}>{m.common_cancel()}</button>
        {sending ? <span className="hint" role="status">{m.react_kept()}</span> : null}
      </div>
    </form>
  )
}
