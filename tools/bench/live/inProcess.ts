import { noPrivacy } from '@tablee/domain/cafe/settings'
// A process of its own, with the log and the fold but no network: folding, opening, committing. `inProcess.ts <events> <seconds>`;
// prints one line of JSON.
import { emptyCafe, fold } from '@tablee/domain/cafe'
import type { LoggedEvent } from '@tablee/domain/event'
import type { Actor } from '@tablee/domain/rights'
import { createAuthority } from '@tablee/sync/authority/cafeAuthority'
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { argv } from 'node:process'
import { openDatabase } from '../../../apps/server/src/eventLog/database.ts'
import { createLibsqlEventLog } from '../../../apps/server/src/eventLog/libsqlEventLog.ts'
import { newId } from './setUp.ts'
import { textOf } from './texts.ts'

const many = Number(argv[2] ?? 100_000), seconds = Number(argv[3] ?? 2)
const folder = mkdtempSync(path.join(tmpdir(), 'tablee-bench-'))
const database = await openDatabase(folder)
const log = createLibsqlEventLog(database)
const cafeId = 'c-bench-0001', people = 256
const authority = () => createAuthority({
  cafeId, log, now: Date.now, directory: () => undefined, publish: () => {},
  planSeats: ({ people: everybody, tables, rounds, known }) => ({ seats: Array.from({ length: rounds }, (_, round) => Object.fromEntries(everybody.map(({ id }, index) => [id, known[round]?.[id] ?? tables[index % tables.length]?.number ?? 1]))) }),
})
const server: Actor = { role: 'authority', id: 'authority' }, desk: Actor = { role: 'organiser', id: 'organiser' }
const cafe = await authority()
const give = async (actor: Actor, command: Parameters<typeof cafe.submit>[1][number]['command']): Promise<void> => {
  const [result] = await cafe.submit(actor, [{ id: newId(), command }])
  if (!result?.ok) throw new Error(JSON.stringify(result))
}
await give(server, { type: 'createCafe', settings: { title: 'Bench', date: '', place: '', language: 'fr', questions: { mode: 'all', texts: ['?'] }, expected: people, tables: 64, rounds: 1, roundMinutes: 200, walkingMinutes: 0, asksOrganisation: false, showsAuthors: false, holdsNotes: false, privacy: noPrivacy, illustrative: '' } })
await give(desk, { type: 'advance', step: 0 })
const actors = Array.from({ length: people }, (_, index): Actor => ({ role: 'participant', id: `person-${10_000 + index}` }))
for (const { id } of actors) await give(server, { type: 'arrive', participantId: id, withoutPhone: false })
while (cafe.state.phase !== 'round') await give(cafe.state.phase === 'walking' ? server : desk, cafe.state.phase === 'walking' ? { type: 'elapse' } : { type: 'advance', step: cafe.state.step })

/** What the disk does by itself: one page written and waited for, again and again. */
const fsyncs = (): number => {
  const file = openSync(path.join(folder, 'page'), 'w'), page = Buffer.alloc(4_096, 1)
  let count = 0
  const start = performance.now()
  for (; performance.now() - start < (seconds * 1_000) / 2; count += 1) { writeSync(file, page, 0, page.length, count * page.length); fdatasyncSync(file) }
  closeSync(file)
  return count / (seconds / 2)
}
/** Everybody posts a note as soon as their last one is kept. */
const commits = async (): Promise<number> => {
  let kept = 0
  const end = performance.now() + seconds * 1_000
  await Promise.all(actors.map(async (actor) => {
    while (performance.now() < end) {
      const [result] = await cafe.submit(actor, [{ id: newId(), command: { type: 'postNote', noteId: newId(), text: textOf(kept), round: 1, typedAt: Date.now() } }])
      if (!result?.ok) throw new Error(JSON.stringify(result))
      kept += 1
    }
  }))
  return kept / seconds
}
const diskBefore = fsyncs(), notesPerSecond = await commits(), diskAfter = fsyncs()
const fsyncsPerSecond = (diskBefore + diskAfter) / 2

// Fill the log up to `many` events, read it as a server that starts does, and fold it.
for (let sent = 0; cafe.head < many; sent += 1) await Promise.all(actors.map((actor, index) => cafe.submit(actor, [{ id: newId(), command: { type: 'postNote', noteId: newId(), text: textOf(sent + index), round: 1, typedAt: Date.now() } }])))
let heldMs = 0, turnedAt = performance.now()
const turn = (): void => { heldMs = Math.max(heldMs, performance.now() - turnedAt); turnedAt = performance.now() }
const turning = setInterval(turn, 2)
const opening = performance.now()
const again = await authority()
const openMs = performance.now() - opening
turn()
clearInterval(turning)
const events: LoggedEvent[] = (await log.read(cafeId, 0, many * 2)).map(({ position, at, by, event }) => ({ position, at, by, event: event as LoggedEvent['event'] }))
const folding = performance.now()
const state = fold(emptyCafe(cafeId), events)
const foldMs = performance.now() - folding
if (state.notes.size !== again.state.notes.size) throw new Error('the fold is not what the authority holds')
console.log(JSON.stringify({
  notesPerSecond: Math.round(notesPerSecond), fsyncsPerSecond: Math.round(fsyncsPerSecond), timesFsync: Math.round((notesPerSecond / fsyncsPerSecond) * 100) / 100,
  events: events.length, foldMs: Math.round(foldMs), openMs: Math.round(openMs), openHeldMs: Math.round(heldMs),
}))
await database.destroy()
rmSync(folder, { recursive: true, force: true })
