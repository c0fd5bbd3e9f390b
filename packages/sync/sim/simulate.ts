import { createHash } from 'node:crypto'
import { fold } from '@tablee/domain/cafe'
import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import type { LoggedEvent } from '@tablee/domain/event'
import type { Actor } from '@tablee/domain/rights'
import { audiencesOf, tell } from '@tablee/domain/visibility'
import { createReplica } from '../src/replica/cafeReplica.ts'
import { decideBoard } from '../src/replica/decideBoard.ts'
import { decideOnPhone } from '../src/replica/decideOnPhone.ts'
import type { Outbox, OutboxEntry } from '../src/replica/outbox.ts'
import type { CafeReplica } from '../src/replica/view.ts'
import { createMortalLog, type MortalLog } from './mortalLog.ts'
import { createNetwork } from './network.ts'
import { createRandom, type Random } from './random.ts'
import { cafeId, createServer, type Server } from './server.ts'
import { createWorld, type World } from './world.ts'

export type Report = {
  readonly seed: number
  /** Rules that were broken, in words; empty when all held. */
  readonly broken: readonly string[]
  /** Of the log and of what every replica shows at the end: the same seed gives the same. */
  readonly hash: string
  readonly acknowledged: number
  readonly kills: number
  readonly events: number
}

type Device = { actor: Actor; disk: Map<string, OutboxEntry>; replica: CafeReplica; network: ReturnType<typeof createNetwork>; acknowledged: Map<string, string>; made: number }

const diskOutbox = (disk: Map<string, OutboxEntry>): Outbox => ({
  load: async () => structuredClone([...disk.values()]),
  put: async (entry) => { disk.set(entry.id, structuredClone(entry)) },
  remove: async (ids) => { for (const id of ids) disk.delete(id) },
})

/** Plays `steps` steps of a café with `clients` devices on a bad network, then lets it calm down, and checks the rules. */
export const simulate = async (seed: number, steps: number, clients: number): Promise<Report> => {
  const random = createRandom(seed)
  const world = createWorld(1_000_000)
  const log = createMortalLog()
  let dieWhileTelling = false
  let kills = 0
  const server = createServer(world, log, () => !dieWhileTelling || random.chance(0.5))
  const kill = (): void => {
    if (!server.up) return
    kills += 1
    server.kill()
    dieWhileTelling = false
    world.later(300 + random.below(1_500), () => void server.start())
  }
  log.crashed = kill
  await server.start()
  await open(server, clients)

  const people = Array.from({ length: clients }, (_, index) => `person-${String(index).padStart(3, '0')}`)
  const actors: Actor[] = people.map((id, index) => (index === 0 ? { role: 'facilitator', id: 'facilitator' } : { role: 'participant', id }))
  const devices = actors.map((actor, index) => boot(world, random, server, actor, index, new Map(), new Map()))
  const broken: string[] = []

  await world.pass(3_000)
  for (let step = 0; step < steps; step += 1) {
    const device = random.pick(devices)
    if (device) trouble(world, random, device, server, devices, kill, () => { dieWhileTelling = true }, log)
    const author = random.pick(devices), facilitator = devices[0]
    if (author) give(random, author, seed)
    if (facilitator && random.chance(0.4)) give(random, facilitator, seed)
    await world.pass(random.below(400))
  }

  // The storm is over: everybody is online, the server is up, nothing is lost any more.
  dieWhileTelling = false
  log.crashAt = null
  for (const device of devices) { device.network.online = true; device.network.cut() }
  for (const device of devices) device.network.calm()
  await world.pass(20_000)
  if (!server.up) { await server.start(); await world.pass(20_000) }
  check(server, devices, broken)
  for (const device of devices) device.replica.close()

  const hash = createHash('sha256').update(JSON.stringify(server.rows())).update(JSON.stringify(devices.map((device) => shape(device.replica.view().state)))).digest('hex').slice(0, 16)
  return { seed, broken, hash, kills, events: server.rows().length, acknowledged: devices.reduce((sum, device) => sum + device.acknowledged.size, 0) }
}

const open = async (server: Server, clients: number): Promise<void> => {
  const authority = server.authority
  if (!authority) throw new Error('the server did not start')
  const clock: Actor = { role: 'authority', id: 'authority' }
  await authority.submit(clock, [{
    id: 'create-cafe', command: {
      type: 'createCafe', settings: {
        title: 'Simulation', date: '', place: '', language: 'fr', questions: { mode: 'all', texts: ['?'] }, expected: clients, tables: Math.max(1, Math.ceil(clients / 4)),
        rounds: 3, roundMinutes: 1, walkingMinutes: 0.1, asksOrganisation: false, showsAuthors: false, holdsNotes: false, illustrative: '',
      },
    },
  }])
  const organiser: Actor = { role: 'organiser', id: 'organiser' }
  await authority.submit(organiser, [{ id: 'open-cafe', command: { type: 'advance', step: 0 } }])
  for (let index = 1; index < clients; index += 1) {
    const id = `person-${String(index).padStart(3, '0')}`
    await authority.submit(clock, [{ id: `arrive-${id}`, command: { type: 'arrive', participantId: id, withoutPhone: false } }])
  }
  for (const step of [1, 2]) await authority.submit(organiser, [{ id: `start-${step}x`, command: { type: 'advance', step } }])
}


const boot = (world: World, random: Random, server: Server, actor: Actor, index: number, disk: Map<string, OutboxEntry>, acknowledged: Map<string, string>): Device => {
  const network = createNetwork(world, random, server, actor, { delay: 50 + random.below(600), loss: random.chance(0.5) ? 0 : 0.08, twice: 0.05 })

  let count = 0
  const life = `${index}-${disk.size}-${world.now()}`
  const replica = createReplica({
    cafeId, actor, transport: network, outbox: diskOutbox(disk), decideHere: actor.role === 'participant' ? decideOnPhone : decideBoard, newId: () => `cmd-${life}-${(count += 1)}`,
    monotonic: world.now, wall: () => world.now() + (index % 2 ? 43_200_000 : -43_200_000), schedule: (task, ms) => world.later(ms, task),
  })
  return { actor, disk, network, replica, acknowledged, made: 0 }
}

const trouble = (world: World, random: Random, device: Device, server: Server, devices: Device[], kill: () => void, dieWhileTelling: () => void, log: MortalLog): void => {
  const dice = random.next()
  if (dice < 0.03) { log.crashAt = random.chance(0.5) ? 'before append' : 'after append'; return }
  if (dice < 0.04) { kill(); return }
  if (dice < 0.05) { dieWhileTelling(); return }
  if (dice < 0.12) { device.network.cut(); return }
  if (dice < 0.15) { device.network.online = !device.network.online; if (!device.network.online) device.network.cut(); return }
  if (dice < 0.18) restart(world, random, device, server, devices)
}

const give = (random: Random, device: Device, seed: number): void => {
  const command = commandFor(random, device, seed)
  if (!command) return
  const noteText = command.type === 'postNote' || command.type === 'editNote' ? command.text : ''
  const noteId = 'noteId' in command ? command.noteId : ''
  void device.replica.execute(command).then(async (execution) => {
    if (!execution.kept) return
    const answer = await execution.answer
    if (answer.ok && command.type === 'postNote') device.acknowledged.set(noteId, noteText)
  })
}

/** The page is closed and opened again: memory is gone, the disk is not. */
const restart = (world: World, random: Random, device: Device, server: Server, devices: Device[]): void => {
  device.replica.close()
  const index = devices.indexOf(device)
  devices[index] = boot(world, random, server, device.actor, index, device.disk, device.acknowledged)
}

const commandFor = (random: Random, device: Device, seed: number): Command | null => {
  const { state } = device.replica.view()
  const dice = random.next()
  if (device.actor.role === 'participant') {
    const own = [...state.notes.values()].filter((note) => note.author === device.actor.id && !note.deleted)
    const note = random.pick(own)
    if (note && dice < 0.15) return { type: 'editNote', noteId: note.id, text: `edited ${random.below(1_000)}` }
    if (note && dice < 0.22) return { type: 'deleteNote', noteId: note.id }
    device.made += 1
    return { type: 'postNote', noteId: `note-${device.actor.id}-${seed}-${random.below(1_000_000)}`, text: `note ${random.below(1_000_000)}`, round: Math.max(1, state.round), typedAt: device.replica.now() }
  }
  if (dice < 0.1 && (state.phase !== 'harvest' || random.chance(0.02))) return { type: 'advance', step: state.step }
  if (dice < 0.12) return { type: 'stepBack', step: state.step }
  const issues = [...state.issues.values()]
  const issue = random.pick(issues), other = random.pick(issues), theme = random.pick([...state.themes.keys()]) ?? null
  if (!issue || !other || dice < 0.4) return { type: 'createTheme', themeId: `theme-${random.below(10_000)}-x`, title: `thème ${random.below(30)}`, colour: 'mint' }
  const seen = { id: issue.id, revision: issue.revision }
  if (dice < 0.75) return { type: 'placeIssues', issues: [seen], themeId: theme, before: null }
  if (dice < 0.85) return { type: 'mergeIssues', issues: [seen], into: { id: other.id, revision: other.revision } }
  if (dice < 0.9) return { type: 'hideNote', noteId: issue.noteIds[0] ?? 'note-none' }
  return { type: 'rewordIssue', issue: seen, text: `mots ${random.below(1_000)}` }
}

/** What must hold at rest, whatever happened. Each sentence names the rule of docs/protocol.md that it checks. */
const check = (server: Server, devices: readonly Device[], broken: string[]): void => {
  const rows = server.rows()
  rows.forEach((row, index) => { if (row.position !== index + 1) broken.push(`N5 hole at ${index + 1}`) })
  const logged = rows.map((row): LoggedEvent => ({ position: row.position, at: row.at, by: row.by, event: row.event as LoggedEvent['event'] }))
  const truth = fold(server.empty(), logged)
  const posted = logged.flatMap(({ event }) => (event.type === 'NotePosted' ? [event.noteId] : []))
  if (new Set(posted).size !== posted.length) broken.push('N2 a note was posted twice')
  for (const device of devices) {
    const who = device.actor.id
    for (const noteId of device.acknowledged.keys()) if (!truth.notes.has(noteId)) broken.push(`N1 acknowledged note ${noteId} of ${who} is lost`)
    const view = device.replica.view()
    if (view.connection !== 'live') { broken.push(`N6 ${who} is ${view.connection} at rest`); continue }
    if (view.waiting.length > 0) broken.push(`N6 ${who} still waits with ${view.waiting.length} commands at rest`)
    if ([...device.disk.values()].some((entry) => entry.refused === null)) broken.push(`N6 ${who} has commands on its disk that it does not send`)
    for (const { id } of view.refused) if (rows.some((row) => row.commandId === id)) broken.push(`N2 ${who} was told no to ${id}, which is in the log`)
    const seen = audiencesOf(truth, device.actor).flatMap((audience) => logged.flatMap((entry) => tell(entry, audience, truth, () => undefined) ?? [])).sort((a, b) => a.position - b.position)
    const expected = fold(server.empty(), seen)
    if (device.actor.role === 'facilitator' && JSON.stringify(shape(view.state)) !== JSON.stringify(shape(truth))) broken.push(`N7 the desk differs from the log`)
    if (view.state.phase !== expected.phase || view.state.round !== expected.round || view.state.step !== expected.step) broken.push(`N7 ${who} is in another phase`)
    if (JSON.stringify(view.state.clock) !== JSON.stringify(truth.clock)) broken.push(`N7 ${who} has another clock`)
    for (const note of view.state.notes.values()) {
      const real = truth.notes.get(note.id)
      if (!real) { broken.push(`N3 ${who} shows note ${note.id} that nobody posted`); continue }
      if (device.actor.role === 'participant') {
        const sat = [...truth.seats.values()].some((seats) => seats.get(who) === real.table)
        if (real.author !== who && (note.author !== null || note.writer !== '')) broken.push(`N8 ${who} learns who wrote note ${note.id}`)
        if (real.author !== who && !sat) broken.push(`N8 ${who} sees note ${note.id} of a table where they never sat`)
      }
    }
    for (const note of expected.notes.values()) {
      const shown = view.state.notes.get(note.id)
      // What was read before it was hidden cannot be unread; it is only shown no more.
      if (JSON.stringify(shown) !== JSON.stringify(note) && !(note.hidden && shown?.hidden)) broken.push(`N7 ${who} shows note ${note.id} otherwise than the log`)
    }
    for (const theme of expected.themes.values()) {
      // A phone is not told by whom a theme was changed.
      const shown = view.state.themes.get(theme.id)
      if (JSON.stringify(shown && { ...shown, changedBy: theme.changedBy }) !== JSON.stringify(theme)) broken.push(`N7 ${who} shows theme ${theme.id} otherwise than the log`)
    }
    for (const note of truth.notes.values()) {
      if (note.author === who && note.text !== view.state.notes.get(note.id)?.text) broken.push(`N7 ${who} shows another text of its own note ${note.id}`)
    }
  }
}

/** A state as plain data, in an order of its own. */
const shape = (state: CafeState): unknown => ({
  phase: state.phase, round: state.round, step: state.step, clock: state.clock, rounds: state.rounds,
  notes: [...state.notes.values()], issues: [...state.issues.values()], themes: [...state.themes.values()], order: state.themeOrder,
  seats: [...state.seats].map(([round, seats]) => [round, [...seats].sort()]), people: [...state.participants.values()],
})
