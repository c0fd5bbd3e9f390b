import { emptyCafe, evolveOwned, fold } from '@tablee/domain/cafe'
import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import type { LoggedEvent } from '@tablee/domain/event'
import type { Actor } from '@tablee/domain/rights'
import { cleanText } from '@tablee/domain/text'
import { audiencesOf, tell, type Directory } from '@tablee/domain/visibility'
import type { OutboxEntry } from '../src/replica/outbox.ts'
import type { ReplicaView } from '../src/replica/view.ts'
import { gist, type Witness } from './witness.ts'

/** An event of the log, with the command that it came from. */
export type HistoryEvent = LoggedEvent & { readonly commandId: string }

/** One device at rest: the storm is over, the server is up, and everybody is connected. */
export type DeviceAtRest = {
  readonly witness: Witness
  readonly view: ReplicaView
  /** What is on the device's disk. */
  readonly kept: readonly OutboxEntry[]
  /** How far the time that it shows is from the server's, in milliseconds; null where that is not measured. */
  readonly clockError: number | null
}

/** The time shown is never further off than this at rest (ms). */
const clockTolerance = 1_000

/**
 * What must hold at rest, whatever happened: the sentences of docs/protocol.md that were broken, in words; empty
 * when all held. The same for the simulation and for real servers. `directory` says what is known of people.
 */
export const checkHistory = (cafeId: string, log: readonly HistoryEvent[], devices: readonly DeviceAtRest[], directory: Directory = () => undefined): string[] => {
  const truth = fold(emptyCafe(cafeId), log)
  const given = new Map<string, { actor: Actor; command: Command }>(devices.flatMap(({ witness }) => [...witness.given].map(([id, command]) => [id, { actor: witness.actor, command }] as const)))
  return [...checkLog(cafeId, log, given), ...devices.flatMap((device) => [...device.witness.broken, ...checkPromises(log, truth, device), ...checkView(cafeId, log, truth, device, directory)])]
}

/** The log by itself, and against what was given: no hole, nothing twice, nothing invented, nobody overwritten. */
const checkLog = (cafeId: string, log: readonly HistoryEvent[], given: ReadonlyMap<string, { actor: Actor; command: Command }>): string[] => {
  const broken: string[] = []
  const commands = new Set<string>(), notes = new Set<string>(), texts = new Set<string>()
  const state = emptyCafe(cafeId)
  log.forEach((entry, index) => {
    const { event, commandId } = entry
    if (entry.position !== index + 1) broken.push(`N5 hole at ${index + 1}`)
    const source = given.get(commandId)
    if (log[index - 1]?.commandId !== commandId) {
      if (commands.has(commandId)) broken.push(`N2 command ${commandId} counts twice`)
      commands.add(commandId)
      if (source) broken.push(...overwritten(state, source.command, commandId))
    }
    if (event.type === 'NotePosted') {
      if (notes.has(event.noteId) || texts.has(event.text)) broken.push(`N2 note ${event.noteId} was posted twice`)
      notes.add(event.noteId)
      texts.add(event.text)
      if (source && (source.command.type !== 'postNote' || source.actor.id !== entry.by || source.command.noteId !== event.noteId || cleanText(source.command.text) !== event.text)) broken.push(`N3 note ${event.noteId} is not what its author gave`)
      if (!source) broken.push(`N3 nobody gave note ${event.noteId}`)
    }
    evolveOwned(state, entry)
  })
  return broken
}

/** A change of the board that was made on what its maker no longer saw. */
const overwritten = (state: CafeState, command: Command, commandId: string): string[] => {
  const seen = command.type === 'placeIssues' ? command.issues : command.type === 'mergeIssues' ? [...command.issues, command.into] : command.type === 'separateNote' ? [command.from] : command.type === 'rewordIssue' ? [command.issue] : []
  return seen.filter(({ id, revision }) => state.issues.get(id)?.revision !== revision).map(({ id }) => `N9 ${commandId} changed issue ${id} over somebody else's change`)
}

/** What the device was promised and told, against the log. */
const checkPromises = (log: readonly HistoryEvent[], truth: CafeState, { witness, kept }: DeviceAtRest): string[] => {
  const broken: string[] = []
  const who = witness.actor.id
  const inLog = new Set(log.map(({ commandId }) => commandId))
  for (const id of witness.acknowledged) {
    const command = witness.given.get(id)
    if (command?.type === 'postNote' && !truth.notes.has(command.noteId)) broken.push(`N1 acknowledged note ${command.noteId} of ${who} is lost`)
  }
  for (const [id] of witness.refused) if (inLog.has(id)) broken.push(`N2 ${who} was told no to ${id}, which is in the log`)
  for (const [id, command] of witness.given) {
    if (command.type === 'postNote' && !truth.notes.has(command.noteId) && !witness.refused.has(id)) broken.push(`N6 note ${command.noteId}, kept on the device of ${who}, never arrived`)
  }
  for (const { id, refused } of kept) if (refused === null) broken.push(`N6 ${who} has ${id} on its disk, unsent`)
  for (const [position, what] of witness.told) {
    const event = log[position - 1]?.event
    if (!event || gist(event) !== what) broken.push(`N4 ${who} was told ${what} at ${position}, which is not in the log`)
  }
  if (witness.actor.role === 'participant') broken.push(...checkTold(log, truth, witness))
  return broken
}

/** Notes of others reach a participant at a table where they sat, or on the board once it is public. */
const checkTold = (log: readonly HistoryEvent[], truth: CafeState, witness: Witness): string[] => {
  const who = witness.actor.id
  const tables = new Set(log.flatMap(({ event }) => (event.type === 'SeatsPlanned' ? event.seats.filter((seat) => seat.participantIds.includes(who)).map((seat) => seat.table) : [])))
  const isPublic = log.some(({ event }) => event.type === 'HarvestStarted')
  return [...witness.notesTold].flatMap(([noteId, streams]) => {
    const note = truth.notes.get(noteId)
    if (!note || note.author === who || note.writer === who || tables.has(note.table) || (isPublic && streams.has('board'))) return []
    return [`N8 ${who} was told note ${noteId} of a table where they never sat`]
  })
}

/** What the device shows, against what the log says that it may see. */
const checkView = (cafeId: string, log: readonly HistoryEvent[], truth: CafeState, { witness, view, clockError }: DeviceAtRest, directory: Directory): string[] => {
  const broken: string[] = []
  const { actor } = witness
  const who = actor.id
  if (clockError !== null && Math.abs(clockError) > clockTolerance) broken.push(`T1 the time of ${who} is off by ${Math.round(clockError)} ms`)
  if (view.connection !== 'live') return [...broken, `N6 ${who} is ${view.connection} at rest`]
  if (view.waiting.length > 0) broken.push(`N6 ${who} still waits with ${view.waiting.length} commands at rest`)
  const seen = audiencesOf(truth, actor).flatMap((audience) => log.flatMap((entry) => tell(entry, audience, truth, directory) ?? [])).sort((a, b) => a.position - b.position)
  const expected = fold(emptyCafe(cafeId), seen)
  if (actor.role !== 'participant' && (seen.length !== log.length || JSON.stringify(shape(view.state)) !== JSON.stringify(shape(expected)))) broken.push(`N7 the desk of ${who} differs from the log`)
  if (view.state.phase !== expected.phase || view.state.round !== expected.round || view.state.step !== expected.step) broken.push(`N7 ${who} is in another phase`)
  if (JSON.stringify(view.state.clock) !== JSON.stringify(truth.clock)) broken.push(`N7 ${who} has another clock`)
  for (const note of view.state.notes.values()) {
    const real = truth.notes.get(note.id)
    if (!real) { broken.push(`N3 ${who} shows note ${note.id} that nobody posted`); continue }
    if (actor.role === 'participant' && real.author !== who && (note.author !== null || note.writer !== '')) broken.push(`N8 ${who} learns who wrote note ${note.id}`)
  }
  for (const note of expected.notes.values()) {
    const shown = view.state.notes.get(note.id)
    // What was read before it was hidden cannot be unread; it is only shown no more.
    if (JSON.stringify(shown) !== JSON.stringify(note) && !(note.hidden && shown?.hidden)) broken.push(`N7 ${who} shows note ${note.id} otherwise than the log`)
  }
  for (const theme of expected.themes.values()) {
    // A phone is not told by whom a theme was changed.
    const shown = view.state.themes.get(theme.id)
    if (JSON.stringify(shown && { ...shown, changedBy: theme.changedBy, earlier: theme.earlier }) !== JSON.stringify(theme)) broken.push(`N7 ${who} shows theme ${theme.id} otherwise than the log`)
  }
  for (const note of truth.notes.values()) {
    if (note.author === who && note.text !== view.state.notes.get(note.id)?.text) broken.push(`N7 ${who} shows another text of its own note ${note.id}`)
  }
  return broken
}

/** A state as plain data, in an order of its own. */
export const shape = (state: CafeState): unknown => ({
  phase: state.phase, round: state.round, step: state.step, clock: state.clock, rounds: state.rounds,
  notes: [...state.notes.values()], issues: [...state.issues.values()], themes: [...state.themes.values()], order: state.themeOrder,
  seats: [...state.seats].map(([round, seats]) => [round, [...seats].sort()]), people: [...state.participants.values()],
})
