// Beside the page, so that the board never stutters for it.
import type { Language } from '@tablee/similarity/language'
import { meaningsOf, type Meanings } from '@tablee/similarity/meanings'
import { findingsOf } from './findings.ts'
import type { Question } from './messages.ts'

const loaded = new Map<Language, Promise<Meanings | undefined>>()

/** What the words of the café's language mean: half a megabyte, so only here and only that language. Without it the answers are less good, and still given. */
const meaningsIn = (language: Language): Promise<Meanings | undefined> => {
  const known = loaded.get(language)
  if (known) return known
  const table = language === 'fr' ? import('@tablee/similarity/meanings/french').then(({ frenchMeanings }) => frenchMeanings) : import('@tablee/similarity/meanings/english').then(({ englishMeanings }) => englishMeanings)
  const meanings = table.then((text) => meaningsOf(text, language)).catch(() => {
    // Asked again at the next question: the network may be back.
    loaded.delete(language)
    return undefined
  })
  loaded.set(language, meanings)
  return meanings
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void meaningsIn(data.language).then((meanings) => {
    // A worker has no target origin: it answers the page that made it.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    self.postMessage(findingsOf(data, meanings))
  })
})
