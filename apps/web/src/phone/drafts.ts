import { useEffect, useRef } from 'react'
import { forget, keep, recall } from '../store/keys.ts'

/** What was typed and not posted yet, kept through reloads. */
export const readDraft = (key: string): string => recall(`draft.${key}`) ?? ''
export const writeDraft = (key: string, text: string): void => { if (text === '') forget(`draft.${key}`); else keep(`draft.${key}`, text) }
export const clearDraft = (key: string): void => forget(`draft.${key}`)

const listeners = new Map<string, (text: string) => void>()

/** Puts a text back into the box it came from; what is typed there already stays, in front of it. */
export const putBack = (key: string, text: string): void => {
  const before = readDraft(key)
  const both = before.trim() === '' ? text : `${before}\n${text}`
  const listener = listeners.get(key)
  if (listener) listener(both)
  else writeDraft(key, both)
}

export const useDraftRequests = (key: string, take: (text: string) => void): void => {
  const latest = useRef(take)
  useEffect(() => { latest.current = take })
  useEffect(() => {
    listeners.set(key, (text) => latest.current(text))
    return () => { listeners.delete(key) }
  }, [key])
}
