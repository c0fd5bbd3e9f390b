import { countCharacters, noteLimit } from '@tablee/domain/text'
import { Suspense, useEffect, useRef, useState, type FormEvent } from 'react'
import { announce } from '../components/Announcer.tsx'
import { later } from '../components/later.ts'
import { typedOn } from '../components/typedOn.ts'
import { m } from '../paraglide/messages.js'
import { useLanguage } from '../i18n/language.ts'
import type { Failure } from '../store/api.ts'
import { useCafe, useReplica } from '../store/useCafe.ts'
import { readDraft, useDraftKey, useDraftRequests, writeDraft, type Draft } from './drafts.ts'
import { useFailureText } from './failureWords.ts'
import { landingOf, openRound, type Typed } from './landing.ts'
import { paper } from '../components/paper.ts'
import type { PostAs } from './usePost.ts'

const shortIsBetter = 140

const ForWhom = later(() => import('./ForWhom.tsx').then((part) => part.ForWhom))

/**
 * Where a note is typed. What is typed stays until the note is kept: no failure clears it, nor does a reload.
 * `onPost` answers why not, or null; `done` is said once it is.
 */
export const Composer = ({ what, done, onPost }: { what: 'note' | 'practice'; done: string; onPost: (text: string, typed: Typed | null, as: PostAs) => Promise<Failure | null> }) => {
  const draftKey = useDraftKey(what)
  const language = useLanguage()
  const failureText = useFailureText()
  const replica = useReplica()
  const [{ text, typed, as }, setDraft] = useState(() => readDraft(draftKey))
  const [error, setError] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const round = useCafe((view) => landingOf(view.state, typed, 0).round)
  const now = useCafe((view) => view.state.round)
  const count = countCharacters(text)

  const take = (draft: Draft): void => { setDraft(draft); setError(null) }
  const change = (draft: Draft): void => { take(draft); writeDraft(draftKey, draft) }
  const type = (value: string): void => {
    const open = openRound(replica.view().state)
    change({ text: value, typed: open === null || value === '' ? null : { round: open, at: replica.now() }, as })
  }
  useDraftRequests(draftKey, (draft, from) => {
    if (from === 'tab') { take(draft); return }
    change(draft)
    box.current?.focus()
  })
  useEffect(() => {
    if (!box.current) return
    box.current.style.height = 'auto'
    box.current.style.height = `${box.current.scrollHeight + 4}px`
  }, [text])

  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    if (busy) return
    setBusy(true)
    const denial = await onPost(text, typed, as)
    setBusy(false)
    setError(denial)
    box.current?.focus()
    if (denial) return
    // What was typed on while the note was being kept stays: it is the next one, for the same person.
    type(typedOn(readDraft(draftKey).text, text))
    announce(done)
  }

  return (
    <>
      <form className={`composer note ${paper(round)}`} onSubmit={(event) => void submit(event)}>
        <label htmlFor={`write-${what}`} className="hidden-visually">{m.phone_write()}</label>
        <textarea
          id={`write-${what}`} ref={box} rows={3} value={text} placeholder={m.phone_write_placeholder()} enterKeyHint="send" aria-describedby={`count-${what} error-${what}`} aria-invalid={error !== null}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit() }}
        />
        <div className="composer-foot">
          <span id={`count-${what}`} className={`hint ${count > noteLimit ? 'error-text' : ''}`}>
            {typed && round !== now ? <strong className="lands">{m.phone_lands_in({ round })}</strong> : null}
            {count > shortIsBetter ? `${m.phone_characters({ count, limit: noteLimit })}${count <= noteLimit ? ` · ${m.phone_long_hint()}` : ''}` : ''}
          </span>
          <button type="submit" className="button primary" disabled={busy}>{m.phone_post()}</button>
        </div>
        <p id={`error-${what}`} className="error-text" role="alert">{error ? failureText(error, language) : ''}</p>
      </form>
      {what === 'note' ? <Suspense><ForWhom value={as} round={round} onChange={(whom) => change({ text, typed, as: whom })} /></Suspense> : null}
    </>
  )
}
