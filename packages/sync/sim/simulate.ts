import { noPrivacy } from '@tablee/domain/cafe/settings'
import { createHash } from 'node:crypto'
import type { Command } from '@tablee/domain/command'
import type { LoggedEvent } from '@tablee/domain/event'
import type { Actor } from '@tablee/domain/rights'
import { createReplica } from '../src/replica/cafeReplica.ts'
import { decideBoard } from '../src/replica/decideBoard.ts'
import { decideOnPhone } from '../src/replica/decideOnPhone.ts'
import type { Outbox, OutboxEntry } from '../src/replica/outbox.ts'
import type { CafeReplica } from '../src/replica/view.ts'
import { checkHistory, shape } from './check.ts'
import { createMortalLog } from './mortalLog.ts'
import { createNetwork } from './network.ts'
import { createRandom, type Random } from './random.ts'
import { cafeId, createServer, type KillPoint, type Server } from './server.ts'
import { createWitness, witnessedOutbox, witnessedTransport, type Witness } from './witness.ts'
import { createWorld, type World } from './world.ts'

export type Report = {
  readonly seed: number
  /** Rules that were broken, in words; empty when all held. */
  readonly broken: readonly string[]
  /** Of the log and of what every replica shows at the end: the same seed gives the same. */
  readonly hash: string
  readonly acknowledged: number
  /** How often the server was killed at each named point. */
  readonly kills: Readonly<Record<KillPoint, number>>
  readonly events: number
  /** How many answers to a catch-up were not the last page. */
  readonly pages: number
  /** How far the time of connected devices was from the server's, seen at every step (ms), but for five seconds after a device slept or was set. */
  readonly clockErrors: readonly number[]
}

/** A device's own two clocks: how far they are from the world's (ms). Its monotonic clock stands still while it sleeps; its wall clock is wrong by half a day, and may be set. */
type Clocks = { monotonic: number; wall: number; disturbedAt: number }
type Device = { readonly witness: Witness; readonly disk: Map<string, OutboxEntry>; readonly clocks: Clocks; replica: CafeReplica; network: ReturnType<typeof createNetwork> }
/** All that a seed decides. */
type Play = { readonly world: World; readonly random: Random; readonly server: Server; readonly devices: Device[]; readonly nextId: (kind: string) => string }

const diskOutbox = (disk: Map<string, OutboxEntry>): Outbox => ({
  load: async () => structuredClone([...disk.values()]),
  put: async (entry) => { disk.set(entry.id, structuredClone(entry)) },
  remove: async (ids) => { for (const id of ids) disk.delete(id) },
})

/** Plays `steps` steps of a café with `clients` devices on a bad network, then lets it calm down, and checks the rules. */
export const simulate = async (seed: number, steps: number, clients: number): Promise<Report> => {
  const random = createRandom(seed)
  const world = createWorld(1_000_000)
  const server = createServer(world, createMortalLog(world, random), random)
  let ids = 0
  const play: Play = { world, random, server, devices: [], nextId: (kind) => `${kind}-${String((ids += 1)).padStart(6, '0')}` }
  await server.start()
  const actors = actorsOf(clients)
  const opened = open(server, actors)
  await world.pass(2_000)
  await opened
  for (const actor of actors) play.devices.push(boot(play, createWitness(actor), new Map(), { monotonic: 0, wall: play.devices.length % 2 ? 43_200_000 : -43_200_000, disturbedAt: 0 }))

  const clockErrors: number[] = []
  await world.pass(3_000)
  for (let step = 0; step < steps; step += 1) {
    trouble(play)
    give(play, random.pick(play.devices))
    if (random.chance(0.4)) give(play, random.pick(play.devices.filter(({ witness }) => witness.actor.role !== 'participant')))
    await world.pass(random.below(400))
    for (const { replica, clocks } of play.devices) if (replica.view().connection === 'live' && world.now() - clocks.disturbedAt > 5_000) clockErrors.push(Math.abs(replica.now() - world.now()))
  }
  await calmDown(play)

  const rows = server.rows()
  const log = rows.map((row) => ({ position: row.position, at: row.at, by: row.by, event: row.event as LoggedEvent['event'], commandId: row.commandId }))
  const broken = checkHistory(cafeId, log, play.devices.map(({ witness, replica, disk }) => ({ witness, view: replica.view(), kept: [...disk.values()], clockError: replica.now() - world.now() })))
  for (const { replica } of play.devices) replica.close()
  const hash = createHash('sha256').update(JSON.stringify(rows)).update(JSON.stringify(play.devices.map(({ replica }) => shape(replica.view().state)))).digest('hex').slice(0, 16)
  return { seed, broken, hash, kills: server.kills, events: rows.length, pages: server.pages, clockErrors, acknowledged: play.devices.reduce((sum, { witness }) => sum + witness.acknowledged.size, 0) }
}

/** A facilitator, from four devices on an organiser too, and participants. */
const actorsOf = (clients: number): Actor[] => Array.from({ length: clients }, (_, index): Actor =>
  index === 0 ? { role: 'facilitator', id: 'facilitator' } : index === 1 && clients > 3 ? { role: 'organiser', id: 'organiser' } : { role: 'participant', id: `person-${String(index).padStart(3, '0')}` })

const open = async (server: Server, actors: readonly Actor[]): Promise<void> => {
  const { authority } = server
  if (!authority) throw new Error('the server did not start')
  const clock: Actor = { role: 'authority', id: 'authority' }
  await authority.submit(clock, [{
    id: 'create-cafe', command: {
      type: 'createCafe', settings: {
        title: 'Simulation', date: '', place: '', language: 'fr', questions: { mode: 'all', texts: ['?'] }, expected: actors.length, tables: Math.max(1, Math.ceil(actors.length / 4)),
        rounds: 3, roundMinutes: 1, walkingMinutes: 0.1, asksOrganisation: false, showsAuthors: false, holdsNotes: false, privacy: noPrivacy, illustrative: '',
      },
    },
  }])
  const organiser: Actor = { role: 'organiser', id: 'organiser' }
  await authority.submit(organiser, [{ id: 'open-cafe', command: { type: 'advance', step: 0 } }])
  for (const { role, id } of actors) if (role === 'participant') await authority.submit(clock, [{ id: `arrive-${id}`, command: { type: 'arrive', participantId: id, withoutPhone: false } }])
  for (const step of [1, 2]) await authority.submit(organiser, [{ id: `start-${step}x`, command: { type: 'advance', step } }])
}

/** A page is opened: its memory is new, its disk and its clocks are the device's. */
const boot = ({ world, random, server, nextId }: Play, witness: Witness, disk: Map<string, OutboxEntry>, clocks: Clocks): Device => {
  const network = createNetwork(world, random, server, witness.actor, { delay: 50 + random.below(600), loss: random.chance(0.5) ? 0 : 0.08, twice: 0.05 })
  const replica = createReplica({
    cafeId, actor: witness.actor, transport: witnessedTransport(network, witness), outbox: witnessedOutbox(diskOutbox(disk), witness),
    decideHere: witness.actor.role === 'participant' ? decideOnPhone : decideBoard, newId: () => nextId('command'),
    monotonic: () => world.now() - clocks.monotonic, wall: () => world.now() + clocks.wall, schedule: (task, ms) => world.later(ms, task),
  })
  return { witness, disk, clocks, network, replica }
}

const killPoints: readonly KillPoint[] = ['before append', 'after append', 'before telling', 'while telling']

const trouble = (play: Play): void => {
  const { world, random, server, devices } = play
  const index = random.below(devices.length), device = devices[index]
  const dice = random.next()
  if (!device) return
  if (dice < 0.04) server.killAt(random.pick(killPoints) ?? 'before append')
  else if (dice < 0.05) server.kill('at any time')
  else if (dice < 0.12) device.network.cut()
  else if (dice < 0.15) { device.network.online = !device.network.online; if (!device.network.online) device.network.cut() }
  else if (dice < 0.18) {
    device.replica.close()
    devices[index] = boot(play, device.witness, device.disk, device.clocks)
  } else if (dice < 0.2) {
    device.clocks.disturbedAt = world.now()
    if (random.chance(0.5)) device.clocks.monotonic += random.below(600_000)
    else device.clocks.wall += (random.chance(0.5) ? 1 : -1) * 43_200_000
  }
}

/** The storm is over: everybody is online, the server is up, nothing is lost any more. */
const calmDown = async ({ world, server, devices }: Play): Promise<void> => {
  server.spare()
  for (const { network } of devices) { network.online = true; network.cut() }
  for (const { network } of devices) network.calm()
  await world.pass(20_000)
  if (!server.up) { await server.start(); await world.pass(20_000) }
}

const give = (play: Play, device: Device | undefined): void => {
  const command = device && commandFor(play, device)
  if (device && command) void device.replica.execute(command)
}

const commandFor = ({ random, nextId }: Play, { witness: { actor }, replica }: Device): Command => {
  const { state } = replica.view()
  const dice = random.next()
  if (actor.role === 'participant') {
    const own = [...state.notes.values()].filter((note) => note.author === actor.id && !note.deleted)
    const note = random.pick(own)
    if (note && dice < 0.15) return { type: 'editNote', noteId: note.id, text: `edited ${random.below(1_000)}` }
    if (note && dice < 0.22) return { type: 'deleteNote', noteId: note.id }
    const noteId = nextId('note')
    return { type: 'postNote', noteId, text: `text of ${noteId}`, round: Math.max(1, state.round), typedAt: replica.now() }
  }
  if (dice < 0.1 && (state.phase !== 'harvest' || random.chance(0.02))) return { type: 'advance', step: state.step }
  if (dice < 0.12) return { type: 'stepBack', step: state.step }
  const issues = [...state.issues.values()]
  const issue = random.pick(issues), other = random.pick(issues), theme = random.pick([...state.themes.keys()]) ?? null
  if (!issue || !other || dice < 0.4) return { type: 'createTheme', themeId: nextId('theme'), title: `thème ${random.below(30)}`, colour: 'mint' }
  const seen = { id: issue.id, revision: issue.revision }
  if (dice < 0.75) return { type: 'placeIssues', issues: [seen], themeId: theme, before: null }
  if (dice < 0.85) return { type: 'mergeIssues', issues: [seen], into: { id: other.id, revision: other.revision } }
  if (dice < 0.9) return { type: 'hideNote', noteId: issue.noteIds[0] ?? 'note-none' }
  return { type: 'rewordIssue', issue: seen, text: `mots ${random.below(1_000)}` }
}
