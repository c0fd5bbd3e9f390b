import type { Language } from '@tablee/domain/cafe/settings'
import { useSyncExternalStore } from 'react'
import { m } from '../paraglide/messages.js'
import type { Failure } from '../store/api.ts'

type Words = (failure: Failure, language: Language) => string

let words: Words | null = null
let failed = false
const listeners = new Set<() => void>()

/**
 * Fetches the words of all refusals: a page that can post a note does not wait for them, and asks for them as soon
 * as it is drawn, so that they are there when the network is not.
 */
export const loadFailureWords = async (): Promise<void> => {
  try {
    words = (await import('../store/failureText.ts')).failureText
  } catch {
    failed = true
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  if (words === null) void loadFailureWords()
  return () => listeners.delete(listener)
}

/** While the words are on their way nothing is said; where they cannot be had, that there is no network. */
const withoutWords: Words = () => (failed ? m.common_offline_request() : '')

/** What a failure means, in words that say what to do. */
export const useFailureText = (): Words => useSyncExternalStore(subscribe, () => words) ?? withoutWords
