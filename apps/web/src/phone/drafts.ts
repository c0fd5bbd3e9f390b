import { useEffect, useRef } from 'react'
import { forget, keep, recall } from '../store/keys.ts'
import type { Typed } from './landing.ts'
import { useMe } from './me.ts'
import type { PostAs } from './usePost.ts'

/** What is typed and not posted yet, when it was typed (null where that is of no matter), and for whom, if not for oneself. */
export type Draft = { readonly text: string; readonly typed: Typed | null; readonly as?: PostAs }

const none: Draft = { text: '', typed: null }
const read = (kept: string | null): Draft => { try { return { ...none, ...(JSON.parse(kept ?? '') as Draft) } } catch { return none } }

/**
 * The name of a draft: what it is for, and whose it is. The phone's person is another one in each café, so that nothing
 * half typed turns up in another café or under another person.
 */
export const useDraftKey = (what: string): string => `${useMe()}.${what}`

/** What was typed and not posted yet, kept through reloads. */
export const readDraft = (key: string): Draft => read(recall(`draft.${key}`))
export const writeDraft = (key: string, draft: Draft): void => { if (draft.text === '') forget(`draft.${key}`); else keep(`draft.${key}`, JSON.stringify(draft)) }
export const clearDraft = (key: string): void => forget(`draft.${key}`)

const listeners = new Map<string, (draft: Draft) => void>()

/** Puts a text back into the box it came from; what is typed there already stays, in front of it, for whom it was. */
export const putBack = (key: string, text: string, as: PostAs): void => {
  const before = readDraft(key)
  const both = before.text.trim() === '' ? { text, typed: null, as } : { ...before, text: `${before.text}\n${text}`, typed: null }
  const listener = listeners.get(key)
  if (listener) listener(both)
  else writeDraft(key, both)
}

/** Takes what is put into the box from elsewhere: put back on this page, or typed in another tab while this one is out of sight. */
export const useDraftRequests = (key: string, take: (draft: Draft, from: 'page' | 'tab') => void): void => {
  const latest = useRef(take)
  useEffect(() => { latest.current = take })
  useEffect(() => {
    listeners.set(key, (draft) => latest.current(draft, 'page'))
    const fromTab = (event: StorageEvent): void => { if (event.key === `tablee.draft.${key}` && document.visibilityState === 'hidden') latest.current(read(event.newValue), 'tab') }
    window.addEventListener('storage', fromTab)
    return () => { listeners.delete(key); window.removeEventListener('storage', fromTab) }
  }, [key])
}
