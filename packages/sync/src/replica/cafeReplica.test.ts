import type { Command } from '@tablee/domain/command'
import { describe, expect, test } from 'vitest'
import { createReplica } from './cafeReplica.ts'
import { decideBoard } from './decideBoard.ts'
import type { OtherTabs, Outbox, OutboxEntry } from './outbox.ts'
import type { Transport, TransportListener } from './transport.ts'

const offline: Transport = { open: () => {}, close: () => {}, sync: () => Promise.reject(new Error('offline')), commands: () => Promise.reject(new Error('offline')), clock: () => Promise.reject(new Error('offline')) }
const disk = (entries = new Map<string, OutboxEntry>()): Outbox => ({
  load: async () => [...entries.values()], put: async (entry) => { entries.set(entry.id, entry) }, remove: async (ids) => { for (const id of ids) entries.delete(id) },
})
const broken: Outbox = { load: async () => { throw new Error('private mode') }, put: async () => { throw new Error('disk full') }, remove: async () => {} }

let ids = 0
const replica = (outbox: Outbox, transport = offline) => createReplica({
  cafeId: 'cafe-0001', actor: { role: 'facilitator', id: 'facilitator' }, transport, outbox, decideHere: decideBoard, newId: () => `command-${(ids += 1)}`, monotonic: () => 0, wall: () => 0, schedule: () => () => {},
})
const pause: Command = { type: 'hideNote', noteId: 'note-none' }
const advance: Command = { type: 'advance', step: 0 }

describe('what a device keeps', () => {
  test('N1 given no connection, when a command is given, then it is on the disk before it counts as kept, and waits', async () => {
    const entries = new Map<string, OutboxEntry>()
    const copy = replica(disk(entries))
    const execution = await copy.execute(advance)
    expect(execution.kept && entries.get(execution.id)?.command).toEqual(advance)
    expect(copy.view()).toMatchObject({ storage: 'safe', waiting: [{ command: advance }] })
  })
  test('N1 given commands on the disk, when the page is opened again, then they wait again in their order', async () => {
    const entries = new Map<string, OutboxEntry>()
    await replica(disk(entries)).execute(advance)
    const again = replica(disk(entries))
    const second = await again.execute({ type: 'advance', step: 1 })
    expect(second.kept).toBe(true)
    expect(again.view().waiting.map((entry) => entry.command)).toEqual([advance, { type: 'advance', step: 1 }])
  })
  test('given a disk that keeps nothing, then that is said, and the command still waits in memory', async () => {
    const copy = replica(broken)
    await copy.execute(advance)
    expect(copy.view()).toMatchObject({ storage: 'memoryOnly', waiting: [{ command: advance }] })
  })
  test('given a disk that fills up and has room again, then it is said to be safe only when nothing waits in memory alone', async () => {
    const entries = new Map<string, OutboxEntry>()
    let full = false, answer = (): void => {}
    const filling: Outbox = { ...disk(entries), put: async (entry) => { if (full) throw new Error('no room'); await disk(entries).put(entry) } }
    const transport: Transport = {
      ...offline, open: (listener) => listener.connected(), sync: async () => ({ ok: true, now: 0, streams: [] }), clock: async () => ({ ok: true, now: 0 }),
      commands: async ({ commands }) => { await new Promise<void>((resolve) => { answer = resolve }); return { ok: true, results: commands.map(({ id }) => ({ id, ok: true, position: 0 })) } },
    }
    const copy = replica(filling, transport)
    const storageAfter = async (): Promise<string> => { await copy.execute(advance); return copy.view().storage }
    expect(await storageAfter()).toBe('safe')
    full = true
    expect(await storageAfter()).toBe('memoryOnly')
    full = false
    expect(await storageAfter(), 'one still waits that a closed page would lose').toBe('memoryOnly')
    while (copy.view().waiting.length > 0) { answer(); await new Promise((resolve) => { setTimeout(resolve, 0) }) }
    expect(await storageAfter()).toBe('safe')
  })
  test('given a command that is refused here and now, then it is not kept', async () => {
    const entries = new Map<string, OutboxEntry>()
    expect(await replica(disk(entries)).execute(pause)).toEqual({ kept: false, error: { code: 'NOTE_GONE' } })
    expect(entries.size).toBe(0)
  })
  test('given a refusal of the authority, then the command stays, with its reason, until it is dismissed', async () => {
    const entries = new Map<string, OutboxEntry>()
    const transport: Transport = {
      ...offline, open: (listener) => listener.connected(), sync: async () => ({ ok: true, now: 0, streams: [] }), clock: async () => ({ ok: true, now: 0 }),
      commands: async ({ commands }) => ({ ok: true, results: commands.map(({ id }) => ({ id, ok: false, error: { code: 'STEP_TAKEN' } })) }),
    }
    const copy = replica(disk(entries), transport)
    const execution = await copy.execute(advance)
    expect(execution.kept && await execution.answer).toEqual({ ok: false, error: { code: 'STEP_TAKEN' } })
    expect(copy.view()).toMatchObject({ waiting: [], refused: [{ command: advance, refused: { code: 'STEP_TAKEN' } }] })
    await copy.dismiss(copy.view().refused[0]?.id ?? '')
    expect([copy.view().refused, entries.size]).toEqual([[], 0])
  })
})

describe('a server that cannot take anything in for now', () => {
  test.each(['LOG_DAMAGED', 'NOT_STORED'] as const)('N6 given %s, then the command stays on the device, waiting, and what the server says of its log is shown', async (code) => {
    const entries = new Map<string, OutboxEntry>()
    const transport: Transport = {
      ...offline, open: (listener) => listener.connected(), sync: async () => ({ ok: true, now: 0, streams: [], unreadableFrom: 7 }), clock: async () => ({ ok: true, now: 0 }),
      commands: async ({ commands }) => ({ ok: true, results: commands.map(({ id }) => ({ id, ok: false, error: code === 'LOG_DAMAGED' ? { code, position: 7 } : { code } })) }),
    }
    const copy = replica(disk(entries), transport)
    await copy.execute(advance)
    await expect.poll(() => copy.view()).toMatchObject({ unreadableFrom: 7, waiting: [{ command: advance }], refused: [] })
    expect(entries.size).toBe(1)
  })
})

describe('a catch-up that comes in pages', () => {
  const opened = (title: string) => ({ position: 1, at: 0, by: '', event: { type: 'ThemeCreated' as const, themeId: 'theme-001', title, colour: 'mint' as const } })
  const renamed = (position: number) => ({ position, at: 0, by: '', event: { type: 'ThemeRenamed' as const, themeId: 'theme-001', title: `title ${position}` } })

  test('N5 N10 given more than one page, then the viewer asks on from where it is until it is level, shows nothing before, and loses nothing that was told meanwhile', async () => {
    const log = [opened('first'), renamed(2), renamed(3), renamed(4)]
    const asked: number[] = [], readyAt: boolean[] = []
    let tell: TransportListener | undefined
    const copy = replica(disk(), {
      ...offline, clock: async () => ({ ok: true, now: 0 }), open: (listener) => { tell = listener; listener.connected() },
      sync: async ({ cursors }) => {
        const after = cursors[0]?.position ?? 0
        asked.push(after)
        readyAt.push(copy.view().ready)
        // Told live between two pages, to whoever is level.
        if (after === 2) { log.push(renamed(5)); tell?.batch({ audience: 'desk', after: 4, upTo: 5, events: [renamed(5)] }) }
        const events = log.slice(after, after + 2)
        return { ok: true, now: 0, streams: [{ audience: 'desk', after, upTo: after + events.length, events }], more: after + events.length < log.length }
      },
    })
    await expect.poll(() => copy.view().ready).toBe(true)
    expect([asked.slice(0, 3), readyAt.slice(0, 3), copy.view().state.themes.get('theme-001')?.title]).toEqual([[0, 2, 4], [false, false, false], 'title 5'])
  })
  test.each(['RATE_LIMITED', 'BUSY', 'INTERNAL'] as const)('given a server that says %s to a catch-up, then it is asked again in a moment', async (code) => {
    let asked = 0
    const copy = createReplica({
      cafeId: 'cafe-0001', actor: { role: 'facilitator', id: 'facilitator' }, outbox: disk(), decideHere: decideBoard, newId: () => 'command-1', monotonic: () => 0, wall: () => 0,
      schedule: (task, ms) => { if (ms === 1_000) void Promise.resolve().then(task); return () => {} },
      transport: {
        ...offline, clock: async () => ({ ok: true, now: 0 }), open: (listener) => listener.connected(),
        sync: async () => { asked += 1; return asked < 3 ? { ok: false, error: { code } } : { ok: true, now: 0, streams: [] } },
      },
    })
    await expect.poll(() => copy.view()).toMatchObject({ ready: true, connection: 'live', denied: null })
    expect(asked).toBeGreaterThanOrEqual(3)
  })
})

describe('tabs that share a disk', () => {
  /** Two replicas over one disk that tells each what the other does. */
  const tabs = () => {
    const entries = new Map<string, OutboxEntry>()
    const listeners: OtherTabs[] = []
    const tab = (transport = offline) => {
      const own: { listener?: OtherTabs } = {}
      const tell = (say: (other: OtherTabs) => void): void => listeners.filter((other) => other !== own.listener).forEach(say)
      const shared = disk(entries)
      return replica({
        ...shared,
        put: async (entry) => { await shared.put(entry); tell((other) => other.put(entry)) },
        remove: async (ids) => { await shared.remove(ids); tell((other) => other.removed(ids)) },
        follow: (listener) => { own.listener = listener; listeners.push(listener) },
      }, transport)
    }
    return { entries, tab }
  }
  const refusing = (sent: string[]): Transport => ({
    ...offline, open: (listener) => listener.connected(), sync: async () => ({ ok: true, now: 0, streams: [] }), clock: async () => ({ ok: true, now: 0 }),
    commands: async ({ commands }) => { sent.push(...commands.map(({ id }) => id)); return { ok: true, results: commands.map(({ id }) => ({ id, ok: false, error: { code: 'STEP_TAKEN' } })) } },
  })

  test('N1 given a command kept in one tab without a connection, then another tab shows it and sends it under the same id', async () => {
    const { tab } = tabs()
    const sent: string[] = []
    const [here, there] = [tab(), tab(refusing(sent))]
    const execution = await here.execute(advance)
    await expect.poll(() => sent).toEqual([execution.kept && execution.id])
    expect(there.view().refused).toMatchObject([{ command: advance }])
  })
  test('given a refusal dealt with in one tab, then it is gone in both', async () => {
    const { tab, entries } = tabs()
    const [here, there] = [tab(), tab(refusing([]))]
    await here.execute(advance)
    await expect.poll(() => here.view()).toMatchObject({ waiting: [], refused: [{ refused: { code: 'STEP_TAKEN' } }] })
    await here.dismiss(here.view().refused[0]?.id ?? '')
    expect([here.view().refused, there.view().refused, entries.size]).toEqual([[], [], 0])
  })
})
