// How sure one has to be to speak: `node tools/run.mjs packages/similarity/measure/silence.ts`.
import { confidenceOf, judgedApart } from '../src/confidence.ts'
import { evidenceOf, SPREAD, witnessesOf } from '../src/evidence.ts'
import type { Features } from '../src/features.ts'
import { hasGround } from '../src/ground.ts'
import type { Language } from '../src/language.ts'
import { learntWeights } from '../src/learnt.ts'
import { readingOf, type Reading } from '../src/reading.ts'
import { buildThemeIndex } from '../src/themeIndex.ts'
import { usualWeights, weigh } from '../src/verdict.ts'
import { shuffled } from './draw.ts'
import { consultations, type LabelledNote } from './labelledNotes.ts'
import { meaningsIn } from './meanings.ts'

/** Of the notes kept silent about, three in four would have been named wrong. */
const MOST_RIGHT_IN_SILENCE = 1 / 4
const SIZES = [25, 60, 100]
const CANDIDATES = Array.from({ length: 31 }, (_, at) => 0.3 + at / 100)

interface Judged {
  readonly confidence: number
  readonly right: boolean
}

/** A stranger's café speaks of what no family knows: every set is judged a second time without them. */
const withoutSenses = (features: Features): Features => new Map([...features].filter(([key]) => !key.startsWith('f:') && !key.startsWith('d:')))

/** The other notes of a consultation, as the board would judge them once some are placed. */
function judgedBy(placed: readonly LabelledNote[], others: readonly LabelledNote[], language: Language, senses: boolean): Judged[] {
  const read = (text: string): Reading => {
    const reading = readingOf(text, language, meaningsIn(language))
    return senses ? reading : { ...reading, features: withoutSenses(reading.features) }
  }
  const themes = [...new Set(placed.map((note) => note.theme))]
  const index = buildThemeIndex(themes.map((theme) => ({ id: theme, title: theme, notes: placed.filter((note) => note.theme === theme) })), language, meaningsIn(language))
  for (const [id, witness] of index.titles) index.titles.set(id, { ...witness, reading: read(witness.reading.text) })
  for (const [id, witness] of index.notes) index.notes.set(id, { ...witness, reading: read(witness.reading.text) })
  const witnesses = witnessesOf(index)
  const weights = learntWeights(judgedApart(witnesses), usualWeights(meaningsIn(language)), SPREAD)
  return others.flatMap((note) => {
    const evidence = hasGround(witnesses, note.text, language, meaningsIn(language)) ? evidenceOf(witnesses, read(note.text)) : undefined
    if (evidence === undefined) return []
    const named = weigh(evidence, weights).slice(0, 3)
    return [{ confidence: confidenceOf(named), right: named.some(({ theme }) => theme === note.theme) }]
  })
}

const all = (['fr', 'en'] as const).flatMap((language) =>
  consultations('tuning', language).map(({ name, notes }) => {
    const draws = SIZES.flatMap((size) => [1, 2, 3].map((draw) => ({ size, mixed: shuffled(notes, size + draw) })))
    const judged = draws
      .filter(({ size }) => size < notes.length)
      .flatMap(({ size, mixed }) => [true, false].flatMap((senses) => judgedBy(mixed.slice(0, size), mixed.slice(size), language, senses)))
    return { name, judged }
  }),
)

const share = (judged: readonly Judged[]): number => judged.filter(({ right }) => right).length / (judged.length || 1)
const chosenFor = (judged: readonly Judged[]): number =>
  CANDIDATES.findLast((limit) => share(judged.filter(({ confidence }) => confidence < limit)) <= MOST_RIGHT_IN_SILENCE) ?? CANDIDATES[0]

console.table(all.map(({ name, judged }) => {
  const limit = chosenFor(all.flatMap((other) => (other.name === name ? [] : other.judged)))
  const silent = judged.filter(({ confidence }) => confidence < limit), spoken = judged.filter(({ confidence }) => confidence >= limit)
  const percent = (part: number): number => Math.round(1000 * part) / 10
  return { 'left out': name, 'limit by the others': limit.toFixed(2), 'right of all': percent(share(judged)), speaks: percent(spoken.length / judged.length), 'right when speaking': percent(share(spoken)), 'would have been right in silence': percent(share(silent)) }
}))
console.log(`limit by all: ${chosenFor(all.flatMap(({ judged }) => judged)).toFixed(2)}`)
