import type { Command } from '@tablee/domain/command'
import type { Actor } from '@tablee/domain/rights'
import { describe, expect, test } from 'vitest'
import { createAuthority, type CafeAuthority } from './cafeAuthority.ts'
import { LogConflict, LogDamaged, type Commit, type EventLog } from './eventLog.ts'

/** What the suite needs of an adapter. Every call of `open` gives a place of its own, with nothing in it. */
export type LogHarness = {
  /** Whether there is a disk on which something can go wrong. */
  readonly onDisk: boolean
  open: () => Promise<{
    readonly log: EventLog
    /** Another writer to the same place, at the same time. */
    readonly beside: () => Promise<EventLog>
    /** The same place, as the next process finds it. */
    readonly again: () => Promise<EventLog>
    /** Changes what stands on the disk behind the adapter's back. */
    readonly disk?: {
      /** One letter of this row's text, or the row itself, is no longer what was written. */
      readonly flip: (cafeId: string, position: number) => Promise<void>
      readonly remove: (cafeId: string, position: number) => Promise<void>
    }
  }>
}

/** More than any log here holds. */
const many = 10_000

const commit = (commandId: string, count = 1): Commit => ({ commandId, at: 1_000, by: 'facilitator', events: Array.from({ length: count }, () => ({ type: 'HarvestStarted' as const })) })
const positions = async (log: EventLog, cafeId = 'cafe-1', after = 0): Promise<number[]> => (await log.read(cafeId, after, many)).map(({ position }) => position)
const damageOf = async (log: EventLog, cafeId: string, after = 0, most = many): Promise<[number, number[]] | null> => {
  try {
    await log.read(cafeId, after, most)
    return null
  } catch (error) {
    if (!(error instanceof LogDamaged)) throw error
    return [error.position, error.sound.map(({ position }) => position)]
  }
}

const lead: Actor = { role: 'organiser', id: 'organiser' }
const clock: Actor = { role: 'authority', id: 'authority' }
const settings = {
  title: 'Essai', date: '', place: '', language: 'fr', questions: { mode: 'all', texts: ['?'] }, expected: 8, tables: 2, rounds: 2, roundMinutes: 20, walkingMinutes: 1, asksOrganisation: false, illustrative: '',
}
const createCafe = { type: 'createCafe', settings } as unknown as Command
const arrive = (participantId: string): Command => ({ type: 'arrive', participantId, withoutPhone: true })

/** An authority of its own on the log, with the ids of what it has told. */
const authorityOn = async (log: EventLog): Promise<{ authority: CafeAuthority; told: number[] }> => {
  const told: number[] = []
  const authority = await createAuthority({
    cafeId: 'cafe-1', log, now: () => 1_000, directory: () => undefined, publish: (events) => { told.push(...events.map(({ position }) => position)) },
    planSeats: ({ people, rounds, known }) => ({ seats: Array.from({ length: rounds }, (_, round) => Object.fromEntries(people.map(({ id }, index) => [id, known[round]?.[id] ?? 1 + (index % 2)]))) }),
  })
  return { authority, told }
}

/** What every adapter of the event log keeps to. */
export const eventLogContract = (name: string, harness: LogHarness): void => {
  describe(`the event log, ${name}`, () => {
    test('N5 given commits of several events, then positions follow one another without holes, and are read back behind any', async () => {
      const { log } = await harness.open()
      await log.append('cafe-1', 0, [commit('command-1', 2), commit('command-2')])
      await log.append('cafe-1', 3, [commit('command-3')])
      expect((await log.read('cafe-1', 0, many)).map(({ position, commandId }) => [position, commandId])).toEqual([[1, 'command-1'], [2, 'command-1'], [3, 'command-2'], [4, 'command-3']])
      expect([await positions(log, 'cafe-1', 3), await positions(log, 'cafe-1', 4), await positions(log, 'cafe-1', 9), await positions(log, 'cafe-2')]).toEqual([[4], [], [], []])
    })
    test('N5 given a log that is read in slices, then they are what is read at once, wherever they begin, and the last is shorter', async () => {
      const { log } = await harness.open()
      await log.append('cafe-1', 0, [commit('command-1', 2), commit('command-2', 3)])
      for (const most of [1, 2, 3, 5, 6]) {
        const slices: number[][] = []
        let after = 0
        do { slices.push((await log.read('cafe-1', after, most)).map(({ position }) => position)); after += slices.at(-1)?.length ?? 0 } while (slices.at(-1)?.length === most)
        expect([slices.flat(), (slices.at(-1) ?? []).length < most], `slices of ${most}`).toEqual([[1, 2, 3, 4, 5], true])
      }
    })
    test('N2 given a head that moved or a command id that is known, then LogConflict, and nothing of the batch is there', async () => {
      const { log } = await harness.open()
      await log.append('cafe-1', 0, [commit('command-1')])
      await expect(log.append('cafe-1', 0, [commit('command-2')])).rejects.toThrow(LogConflict)
      await expect(log.append('cafe-1', 7, [commit('command-2')])).rejects.toThrow(LogConflict)
      await expect(log.append('cafe-1', 1, [commit('command-2'), commit('command-1')])).rejects.toThrow(LogConflict)
      await expect(log.append('cafe-1', 1, [commit('command-2'), commit('command-2')])).rejects.toThrow(LogConflict)
      expect(await positions(log)).toEqual([1])
    })
    test('N2 given one command id in two cafés, then both have it', async () => {
      const { log } = await harness.open()
      await Promise.all([log.append('cafe-1', 0, [commit('command-1')]), log.append('cafe-2', 0, [commit('command-1')])])
      expect([await positions(log, 'cafe-1'), await positions(log, 'cafe-2')]).toEqual([[1], [1]])
    })
    test('N1 given a log that was closed, when it is opened again, then all is there as it was written', async () => {
      const { log, again } = await harness.open()
      const text = 'Été “œuvre” \u0000\ud800 😀 \' -- \\ "'
      await log.append('cafe-1', 0, [{ ...commit('command-0'), by: 'person-é', events: [{ type: 'ThemeRenamed', themeId: 'theme-01', title: text }] }, commit('command-1', 5_000)])
      const read = await (await again()).read('cafe-1', 0, many)
      expect([read.length, read[0]]).toEqual([5_001, { position: 1, version: 1, at: 1_000, by: 'person-é', commandId: 'command-0', event: { type: 'ThemeRenamed', themeId: 'theme-01', title: text } }])
    })
    test('N1 given many cafés that append at once, one of them wrongly, then each of the others has all of its own', async () => {
      const { log } = await harness.open()
      await log.append('cafe-3', 0, [commit('there')])
      const results = await Promise.allSettled(Array.from({ length: 12 }, (_, index) => log.append(`cafe-${index}`, 0, [commit('first', 3)])))
      expect(results.map(({ status }) => status)).toEqual(results.map((_, index) => (index === 3 ? 'rejected' : 'fulfilled')))
      for (let index = 0; index < 12; index += 1) expect(await positions(log, `cafe-${index}`)).toEqual(index === 3 ? [1] : [1, 2, 3])
    })
    test('N5 given two writers on one log at once, then one is first at each position, the other reads again, and nothing is lost or doubled', async () => {
      const { log, beside } = await harness.open()
      const writers = [log, await beside()]
      let conflicts = 0
      const write = async (writer: EventLog, commandId: string): Promise<void> => {
        for (;;) {
          const head = (await writer.read('cafe-1', 0, many)).length
          try { await writer.append('cafe-1', head, [commit(commandId)]); return } catch (error) {
            if (!(error instanceof LogConflict)) throw error
            conflicts += 1
          }
        }
      }
      await Promise.all(writers.map(async (writer, which) => { for (let count = 0; count < 25; count += 1) await write(writer, `writer-${which}-${count}`) }))
      const read = await log.read('cafe-1', 0, many)
      expect(read.map(({ position }) => position)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
      expect(new Set(read.map(({ commandId }) => commandId)).size).toBe(50)
      expect(conflicts, 'they really met').toBeGreaterThan(0)
    })
    test('N2 N5 given two authorities on one log, then a command given to both counts once, and each refreshes to the same café', async () => {
      const { log, beside } = await harness.open()
      const [here, there] = [await authorityOn(log), await authorityOn(await beside())]
      await here.authority.submit(clock, [{ id: 'create', command: createCafe }])
      await there.authority.submit(lead, [{ id: 'unknown', command: { type: 'pauseClock' } }, { id: 'open', command: { type: 'advance', step: 0 } }]).then(([no, yes]) => {
        expect([no, yes]).toMatchObject([{ ok: false }, { ok: true }])
      })
      const arrivals = Array.from({ length: 20 }, (_, index) => ({ id: `arrive-${index}`, command: arrive(`person-${100 + index}`) }))
      const answers = await Promise.all(arrivals.flatMap((given) => [here.authority.submit(clock, [given]), there.authority.submit(clock, [given])]))
      expect(answers.flat().filter(({ ok }) => !ok)).toEqual([])
      for (let index = 0; index < 20; index += 1) expect(answers[index * 2]).toEqual(answers[index * 2 + 1])
      await Promise.all([here.authority.refresh(), there.authority.refresh()])
      const stored = (await log.read('cafe-1', 0, many)).map(({ position }) => position)
      for (const { authority, told } of [here, there]) {
        expect([authority.head, authority.state.participants.size, told]).toEqual([stored.length, 20, stored])
      }
    })
    test('given another writer, when a command is refused on what is known here, then it is decided once more on the newest log', async () => {
      const { log, beside } = await harness.open()
      const here = await authorityOn(log)
      await here.authority.submit(clock, [{ id: 'create', command: createCafe }])
      const there = await authorityOn(await beside())
      await here.authority.submit(lead, [{ id: 'open', command: { type: 'advance', step: 0 } }])
      // To the other node the café is still a draft, into which nobody comes.
      const [answer] = await there.authority.submit(clock, [{ id: 'arrive', command: arrive('person-1') }])
      expect(answer).toMatchObject({ ok: true })
    })
    test('given a long log, when a café is opened from it, then all of it is there, and so is what another writer appended', async () => {
      const { log, beside } = await harness.open()
      await log.append('cafe-1', 0, [commit('command-1', 1_234)])
      const { authority, told } = await authorityOn(log)
      expect([authority.head, authority.unreadableFrom]).toEqual([1_234, null])
      await (await beside()).append('cafe-1', 1_234, [commit('command-2', 2_000)])
      await authority.refresh()
      expect([authority.head, told]).toEqual([3_234, Array.from({ length: 2_000 }, (_, index) => 1_235 + index)])
    })
    if (!harness.onDisk) return
    test('given a long log, when a café is opened from it, then everything else on the server goes on meanwhile', async () => {
      const { log } = await harness.open()
      await log.append('cafe-1', 0, [commit('command-1', 5_000)])
      let turns = 0, open = false
      const turn = (): void => { turns += 1; if (!open) setImmediate(turn) }
      setImmediate(turn)
      await authorityOn(log)
      open = true
      expect(turns).toBeGreaterThanOrEqual(10)
    })
    test('N5 given a log that is read in slices and a row that is wrong or gone, the last of a slice or of the log too, then it is named by the slice that comes to it', async () => {
      for (const how of ['flip', 'remove'] as const) {
        for (const position of [2, 3, 4]) {
          const { log, disk } = await harness.open()
          await log.append('cafe-1', 0, [commit('command-1', 4)])
          await disk?.[how]('cafe-1', position)
          const [first, second] = [await damageOf(log, 'cafe-1', 0, 2), await damageOf(log, 'cafe-1', 2, 2)]
          expect([first, second], `${how} ${position}`).toEqual(position === 2 ? [[2, [1]], how === 'flip' ? null : [2, []]] : [null, [position, position === 3 ? [] : [3]]])
        }
      }
    })
    test('N5 given a flipped bit or a row that is gone, the last one too, then the café and the position are named, what stands before is read, and other cafés are unharmed', async () => {
      const fresh = async () => {
        const place = await harness.open()
        for (const cafeId of ['cafe-1', 'cafe-2']) await place.log.append(cafeId, 0, [commit('command-1', 2), commit('command-2', 3)])
        return place
      }
      for (const how of ['flip', 'remove'] as const) {
        for (const position of [1, 3, 5]) {
          const { log, again, disk } = await fresh()
          await disk?.[how]('cafe-1', position)
          const before = Array.from({ length: position - 1 }, (_, index) => index + 1)
          for (const reader of [log, await again()]) {
            expect(await damageOf(reader, 'cafe-1'), `${how} ${position}`).toEqual([position, before])
            expect(await positions(reader, 'cafe-2')).toEqual([1, 2, 3, 4, 5])
          }
        }
      }
    })
    test('given a damaged log, then its café opens as far as it is sound and says so to every command, and nothing is written', async () => {
      const { log, again, disk } = await harness.open()
      const first = await authorityOn(log)
      await first.authority.submit(clock, [{ id: 'create', command: createCafe }])
      await first.authority.submit(lead, [{ id: 'open', command: { type: 'advance', step: 0 } }])
      for (const id of ['person-1', 'person-2']) await first.authority.submit(clock, [{ id: `arrive-${id}`, command: arrive(id) }])
      const { head } = first.authority
      await disk?.flip('cafe-1', head)
      const { authority } = await authorityOn(await again())
      expect([authority.head, authority.unreadableFrom, authority.state.phase, authority.state.participants.size]).toEqual([head - 1, head, 'arrival', 2])
      expect(await authority.submit(clock, [{ id: 'arrive-3', command: arrive('person-3') }])).toEqual([{ id: 'arrive-3', ok: false, error: { code: 'LOG_DAMAGED', position: head } }])
      expect(authority.stream('cafe', head), 'who knew more keeps it').toMatchObject({ events: [], upTo: head - 1 })
      expect(authority.stream('cafe', head).reset).toBeUndefined()
      expect(await damageOf(log, 'cafe-1', head - 1)).toEqual([head, []])
    })
  })
}
