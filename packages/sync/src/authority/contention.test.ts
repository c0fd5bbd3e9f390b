import { noPrivacy } from '@tablee/domain/cafe/settings'
import type { Command } from '@tablee/domain/command'
import { expect, test } from 'vitest'
import { createAuthority } from './cafeAuthority.ts'
import { LogConflict, type EventLog } from './eventLog.ts'
import { createMemoryEventLog } from './memoryEventLog.ts'

const createCafe: Command = {
  type: 'createCafe', settings: {
    title: 'Essai', date: '', place: '', language: 'fr', questions: { mode: 'all', texts: ['?'] }, expected: 4, tables: 2, rounds: 1, roundMinutes: 20, walkingMinutes: 1, asksOrganisation: false, showsAuthors: false, holdsNotes: false, privacy: noPrivacy, illustrative: '',
  },
}

type Append = (...given: Parameters<EventLog['append']>) => Promise<void>

/** A café that is there, and then on a log of which this is what becomes of an append. */
const cafeOn = async (append: (log: EventLog) => Append) => {
  const log = createMemoryEventLog()
  let contended = false
  const authority = await createAuthority({
    cafeId: 'cafe-0001', now: () => 1_000, directory: () => undefined, publish: () => {}, planSeats: ({ rounds }) => ({ seats: Array.from({ length: rounds }, () => ({})) }),
    log: { ...log, append: (...given) => (contended ? append(log)(...given) : log.append(...given)) },
  })
  await authority.submit({ role: 'authority', id: 'authority' }, [{ id: 'create', command: createCafe }])
  contended = true
  return { authority, open: () => authority.submit({ role: 'organiser', id: 'organiser' }, [{ id: 'open', command: { type: 'advance', step: 0 } }]) }
}

test('N1 given another writer who is first fifty times in a row, then the command is decided once more each time, until it is kept', async () => {
  let others = 0
  const { authority, open } = await cafeOn((log) => async (cafeId, head, commits) => {
    if (others < 50) {
      others += 1
      await log.append(cafeId, head, [{ commandId: `other-${others}`, at: 1_000, by: 'facilitator', events: [{ type: 'ThemeCreated', themeId: `theme-${100 + others}`, title: 'x', colour: 'mint' }] }])
    }
    await log.append(cafeId, head, commits)
  })
  const before = authority.head
  expect(await open()).toMatchObject([{ ok: true }])
  expect([others, authority.head, authority.state.phase, authority.state.themes.size]).toEqual([50, before + 51, 'arrival', 50])
})
test('given a log that says that another was first and has nothing of theirs, then it is tried a few times, and said not to be stored', async () => {
  let tries = 0
  const { open } = await cafeOn(() => async () => { tries += 1; throw new LogConflict() })
  expect(await open()).toMatchObject([{ ok: false, error: { code: 'NOT_STORED' } }])
  expect(tries).toBeLessThan(10)
})
