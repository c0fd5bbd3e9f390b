import { countCharacters, noteLimit } from '@tablee/domain/text'
import type { Denial } from '@tablee/protocol/answer'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { announce } from '../components/Announcer.tsx'
import { m } from '../paraglide/messages.js'
import { useLanguage } from '../i18n/language.ts'
import { failureText } from '../store/failureText.ts'
import { clearDraft, readDraft, useDraftRequests, writeDraft } from './drafts.ts'

const shortIsBetter = 140

/** Where a note is typed. What is typed stays until the note is kept: no failure clears it, nor does a reload. */
export const Composer = ({ draftKey, round = 1, onPost }: { draftKey: string; round?: number; onPost: (text: string) => Promise<Denial | null> }) => {
  const language = useLanguage()
  const [text, setText] = useState(() => readDraft(draftKey))
  const [error, setError] = useState<Denial | null>(null)
  const [busy, setBusy] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const count = countCharacters(text)

  const change = (value: string): void => { setText(value); writeDraft(draftKey, value); setError(null) }
  useDraftRequests(draftKey, (value) => { change(value); box.current?.focus() })
  useEffect(() => {
    if (!box.current) return
    box.current.style.height = 'auto'
    box.current.style.height = `${box.current.scrollHeight + 4}px`
  }, [text])

  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    if (busy) return
    setBusy(true)
    const denial = await onPost(text)
    setBusy(false)
    setError(denial)
    if (denial) return
    setText('')
    clearDraft(draftKey)
    announce(m.phone_posted())
    box.current?.focus()
  }

  return (
    <form className={`composer note round-${((round - 1) % 4) + 1}`} onSubmit={(event) => void submit(event)}>
      <label htmlFor={`write-${draftKey}`} className="hidden-visually">{m.phone_write()}</label>
      <textarea
        id={`write-${draftKey}`} ref={box} rows={3} value={text} placeholder={m.phone_write_placeholder()} enterKeyHint="send" aria-describedby={`count-${draftKey} error-${draftKey}`} aria-invalid={error !== null}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit() }}
      />
      <div className="composer-foot">
        <span id={`count-${draftKey}`} className={`hint ${count > noteLimit ? 'error-text' : ''}`}>
          {count > shortIsBetter ? `${m.phone_characters({ count, limit: noteLimit })}${count <= noteLimit ? ` · ${m.phone_long_hint()}` : ''}` : ''}
        </span>
        <button type="submit" className="button primary" disabled={busy}>{m.phone_post()}</button>
      </div>
      <p id={`error-${draftKey}`} className="error-text" role="alert">{error ? failureText(error, language) : ''}</p>
    </form>
  )
}
