import type { Language } from '@tablee/domain/cafe/settings'
import { useSyncExternalStore } from 'react'
import { setLocale } from '../paraglide/runtime.js'

const key = 'tablee.language'
const listeners = new Set<() => void>()

/** What the person chose before, else what their device speaks, else French. */
const first = (): Language => {
  const chosen = read()
  if (chosen === 'fr' || chosen === 'en') return chosen
  return navigator.language.toLowerCase().startsWith('fr') || !navigator.languages.some((language) => language.toLowerCase().startsWith('en')) ? 'fr' : 'en'
}

const read = (): string | null => {
  try { return localStorage.getItem(key) } catch { return null }
}

let current: Language = 'fr'

const apply = (language: Language): void => {
  current = language
  void setLocale(language, { reload: false })
  document.documentElement.lang = language
}

/** Once, before anything is shown. A given language (a café's, on its screen) is used instead of the device's. */
export const startLanguage = (given?: Language): void => apply(given ?? first())

export const useGivenLanguage = (language: Language): void => { if (language !== current) { apply(language); queueMicrotask(() => listeners.forEach((listener) => listener())) } }

export const chooseLanguage = (language: Language): void => {
  try { localStorage.setItem(key, language) } catch { /* A device that keeps nothing is asked again next time. */ }
  apply(language)
  listeners.forEach((listener) => listener())
}

/** The language shown; the component is drawn anew when it changes. */
export const useLanguage = (): Language =>
  useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener) }, () => current)
