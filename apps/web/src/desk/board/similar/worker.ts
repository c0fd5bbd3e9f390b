// Beside the page, so that the board never stutters for it.
import type { Language } from '@tablee/similarity/language'
import { meaningsOf, type Meanings } from '@tablee/similarity/meanings'
import { findingsOf } from './findings.ts'
import type { Answer, Question } from './messages.ts'

let loaded: { readonly language: Language; readonly meanings: Promise<Meanings | undefined> } | null = null

/** What the words of the café's language mean: half a megabyte, so only here and only that language. Without it the answers are less good, and still given. */
const meaningsIn = (language: Language): Promise<Meanings | undefined> => {
  if (loaded?.language === language) return loaded.meanings
  const table = language === 'fr' ? import('@tablee/similarity/meanings/french').then(({ frenchMeanings }) => frenchMeanings) : import('@tablee/similarity/meanings/english').then(({ englishMeanings }) => englishMeanings)
  loaded = { language, meanings: table.then((text) => meaningsOf(text, language), () => undefined) }
  return loaded.meanings
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void meaningsIn(data.language).then((meanings) => {
    const answer: Answer = { ...findingsOf(data, meanings), whole: meanings !== undefined }
    // A worker has no target origin: it answers the page that made it.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    self.postMessage(answer)
  })
})
