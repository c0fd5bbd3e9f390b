import { useEffect, useRef } from 'react'
import { forget, keep, recall } from '../store/keys.ts'
import type { Typed } from './landing.ts'

/** What is typed and not posted yet, and when it was typed; null where that is of no matter. */
export type Draft = { readonly text: string; readonly typed: Typed | null }

const none: Draft = { text: '', typed: null }

/** As it lies on the device: `round|at|text`, the first two empty where nothing is known. */
const write = ({ text, typed }: Draft): string => `${typed?.round ?? ''}|${typed?.at ?? ''}|${text}`
const read = (kept: string | null): Draft => {
  const [, round, at, text] = /^(\d*)\|([\d.]*)\|([^]*)$/.exec(kept ?? '') ?? []
  if (text === undefined) return none
  return { text, typed: round && at ? { round: Number(round), at: Number(at) } : null }
}

/** What was typed and not posted yet, kept through reloads. */
export const readDraft = (key: string): Draft => read(recall(`draft.${key}`))
export const writeDraft = (key: string, draft: Draft): void => { if (draft.text === '') forget(`draft.${key}`); else keep(`draft.${key}`, write(draft)) }
export const clearDraft = (key: string): void => forget(`draft.${key}`)

const listeners = new Map<string, (draft: Draft) => void>()

/** Puts a text back into the box it came from; what is typed there already stays, in front of it. */
export const putBack = (key: string, text: string): void => {
  const before = readDraft(key)
  const both = { text: before.text.trim() === '' ? text : `${before.text}\n${text}`, typed: null }
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
