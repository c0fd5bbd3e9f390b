import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** One bad input and the clear answer that is expected, as the file states it; cases are never edited here. */
export type BadInput = {
  readonly id: string
  readonly surface: 'http' | 'socket' | 'import' | 'export'
  readonly threat: string
  readonly actor: string
  readonly op: string
  readonly input: Readonly<Record<string, unknown>>
  readonly expect: Readonly<Record<string, unknown>>
  readonly invariants: readonly string[]
  readonly setup?: string
  readonly holdout: boolean
}

const here = path.dirname(fileURLToPath(import.meta.url))
export const ownCases = path.resolve(here, '../../test-data/bad-inputs.json')
/** More of the same kind: the same threats with other values, written by us. */
export const moreCases = path.resolve(here, '../../test-data/more-bad-inputs.json')

export const loadBadInputs = (file: string): BadInput[] =>
  Object.values((JSON.parse(readFileSync(file, 'utf8')) as { cases: Record<string, BadInput[]> }).cases).flat()

/** What a description in a case stands for; `known` are the fixture's own values by their `<name>`. */
export const generate = (value: unknown, known: Readonly<Record<string, unknown>>): unknown => {
  if (typeof value === 'string') return Object.hasOwn(known, value) ? known[value] : value
  if (Array.isArray(value)) return value.map((item) => generate(item, known))
  if (value === null || typeof value !== 'object') return value
  const { $repeat, $join } = value as { $repeat?: { s: string; n: number }; $join?: unknown[] }
  if ($repeat) return $repeat.s.repeat($repeat.n)
  if ($join) return $join.map((part) => String(generate(part, known))).join('')
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, generate(inner, known)]))
}
