import { afterAll, describe, expect, test, vi } from 'vitest'
import { evolveOwned } from '@tablee/domain/cafe'
import { inRound, type Story } from '../../../../packages/domain/test/given.ts'
import { carryOut } from './carryOut.ts'
import { createExporter } from './exporter.ts'
import type { Job } from './job.ts'
import { createGathering, piecesOf } from './pieces.ts'

// The first file waits for its thread to begin, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const exporter = createExporter()
afterAll(() => exporter.close())

/** A café with so many notes, half of them in one theme. */
const large = (notes: number): Story => {
  const tale = inRound({ rounds: 1 })
  const add = (event: Parameters<typeof evolveOwned>[1]['event']) => {
    const logged = { position: tale.log.length + 1, at: tale.now, by: 'facilitator', event }
    tale.log.push(logged)
    evolveOwned(tale.state, logged)
  }
  add({ type: 'ThemeCreated', themeId: 'theme-0001', title: 'Un thème', colour: 'sky' })
  for (let index = 0; index < notes; index += 1) {
    const noteId = `note-${String(index).padStart(6, '0')}`
    add({ type: 'NotePosted', noteId, author: 'person-ann', text: `Enjeu ${index} : coopérer sans se faire concurrence, et le faire savoir`, table: 1, round: 1, question: 0, silent: false })
    if (index % 2 === 0) add({ type: 'IssuesPlaced', issueIds: [noteId], themeId: 'theme-0001', before: null })
  }
  return tale
}
const job = (format: 'docx' | 'md'): Extract<Job, { what: 'document' }> => ({ what: 'document', kind: 'sheet', format, position: 7, time: '', attendance: false })

describe('files written apart from the live boards', () => {
  test('given a café in pieces, when they are put together, then it is the same, though the café went on meanwhile', () => {
    const tale = large(1_000)
    const before = structuredClone(tale.state)
    const gathering = createGathering()
    const people = new Map([['person-ann', { name: 'Ann', organisation: '' }]])
    let first = true
    for (const piece of piecesOf(tale.state, people, tale.log)) {
      gathering.add(structuredClone(piece))
      if (first) evolveOwned(tale.state, { position: tale.log.length + 1, at: 0, by: '', event: { type: 'ThemeRenamed', themeId: 'theme-0001', title: 'Plus tard' } })
      first = false
    }
    expect(gathering.data()).toEqual({ state: before, people, events: tale.log })
  })

  test('given the same café, then the thread writes what is written here, byte for byte', async () => {
    const { state } = large(300)
    const here = await carryOut(job('md'), { state, people: new Map(), events: [] })
    expect(new TextDecoder().decode(await exporter.write(job('md'), piecesOf(state, new Map(), [])))).toBe(new TextDecoder().decode(here))
  })

  test('given 10,000 notes, when they are exported, then whatever else there is to do here goes on meanwhile', async () => {
    const { state } = large(10_000)
    await exporter.write(job('md'), piecesOf(large(1).state, new Map(), []))
    let turns = 0, writing = true
    const turn = (): void => { turns += 1; if (writing) setImmediate(turn) }
    turn()
    const file = await exporter.write(job('docx'), piecesOf(state, new Map(), []))
    writing = false
    expect(file.byteLength).toBeGreaterThan(100_000)
    // Written here, the loop would turn once for each piece that is handed over, and not while it is written.
    expect(turns).toBeGreaterThan([...piecesOf(state, new Map(), [])].length * 10)
  })

  test('given a defect while writing, then it is told, and the next file is written', async () => {
    await expect(exporter.write({ ...job('md'), format: 'exe' as 'md' }, piecesOf(large(1).state, new Map(), []))).rejects.toThrow('not written as exe')
    expect((await exporter.write(job('md'), piecesOf(large(1).state, new Map(), []))).byteLength).toBeGreaterThan(100)
  })

  test('given a thread that is lost, then whoever waits is told, and the next wish opens another', async () => {
    const own = createExporter()
    const lost = own.write(job('docx'), piecesOf(large(500).state, new Map(), []))
    await own.close()
    await expect(lost).rejects.toThrow('the export thread ended')
    expect((await own.write(job('md'), piecesOf(large(1).state, new Map(), []))).byteLength).toBeGreaterThan(100)
    await own.close()
  })
})
