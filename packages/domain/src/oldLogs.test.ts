import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { logFacts } from '../test/logFacts.ts'
import { emptyCafe, fold } from './cafe.ts'
import { upcast } from './upcast.ts'

/* Logs as versions before this one wrote them; they are never written anew. */
const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../test-data/logs')
const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
type Row = { version: number; position: number; at: number; by: string; event: unknown }

describe('a log of any version folds for ever', () => {
  test('there are some', () => expect(names).toContain('v1.jsonl'))
  test.each(names)('%s folds to the café that it was', (name) => {
    const rows = readFileSync(path.join(folder, name), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row)
    const state = fold(emptyCafe('fixture-café'), rows.map(({ version, position, at, by, event }) => ({ position, at, by, event: upcast(version, event) })))
    expect(JSON.parse(JSON.stringify(logFacts(state)))).toEqual(JSON.parse(readFileSync(path.join(folder, name.replace('.jsonl', '.facts.json')), 'utf8')))
  })
  test('a version that is newer than this program is not guessed at', () => {
    expect(() => upcast(999, { type: 'HarvestStarted' })).toThrow('not known')
  })
})
