import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import { fasterThan, madeAgainBy, unchanged } from '@tablee/domain/revision'
import { toldRound } from '@tablee/domain/seat/request'
import type { Overtaken } from '../overtaken.ts'

/** What to do, made for the café as it is when its turn comes. */
export type Later = (state: CafeState) => Command[] | Overtaken
export type Step = { readonly undo: Later; readonly redo: Later }

type Seat = { readonly round: number; readonly table: number; readonly participantId: string }

/** So many people in one command, that it fits a message. */
const perCommand = 150

/** Commands that give these seats, as far as they still can be given: to people who are here, in rounds that are not over. */
const seating = (seats: readonly Seat[]) => (state: CafeState): Command[] => {
  const wanted = seats.filter(({ round, participantId }) => round >= toldRound(state) && round <= state.settings.rounds && state.participants.get(participantId)?.present === true)
  const commands: Command[] = []
  for (let at = 0; at < wanted.length; at += perCommand) {
    const groups = new Map<string, { round: number; table: number; participantIds: string[] }>()
    for (const { round, table, participantId } of wanted.slice(at, at + perCommand)) {
      const key = `${round}:${table}`
      const group = groups.get(key)
      if (group) group.participantIds.push(participantId)
      else groups.set(key, { round, table, participantIds: [participantId] })
    }
    commands.push({ type: 'setSeats', seats: [...groups.values()] })
  }
  return commands
}

/** Every seat from the round of now on, as it is. */
const allSeats = (state: CafeState): Seat[] =>
  [...state.seats].filter(([round]) => round >= toldRound(state)).flatMap(([round, seats]) => [...seats].map(([participantId, table]) => ({ round, table, participantId })))

type Revisions = ReadonlyMap<number, number>
const revisions = (state: CafeState): Revisions => new Map([...state.planned].map(([round, { revision }]) => [round, revision]))

/** Who else has changed the seats of this round since it was at the revision `seen`; empty if nobody has. */
const othersIn = (state: CafeState, me: string, round: number, seen: number): string => {
  const planned = state.planned.get(round)
  return planned ? fasterThan(me, planned, seen) : ''
}

/** The first to have changed the seats of these rounds since, if anybody has. */
const overtaken = (state: CafeState, me: string, rounds: readonly number[], seen: (round: number) => number): Overtaken | null => {
  const by = rounds.map((round) => othersIn(state, me, round, seen(round))).find((name) => name !== '')
  return by === undefined ? null : { overtakenBy: by }
}

/** Those that are otherwise now. */
const asTheyWere = (before: readonly Seat[]) => (state: CafeState): Command[] =>
  seating(before.filter(({ round, table, participantId }) => state.seats.get(round)?.get(participantId) !== table))(state)

/**
 * What has changed of `before`, and all of the rounds of which nobody has been told: those are planned on when a table
 * opens, a host or a wish goes, which is what comes just before in the same undo. Rounds in which somebody else has moved
 * people since stay theirs.
 */
const changedAndPlannedOn = (before: readonly Seat[], seen: Revisions, me: string) => (state: CafeState): Command[] =>
  seating(before.filter(({ round, table, participantId }) => othersIn(state, me, round, seen.get(round) ?? unchanged) === ''
    && (round > toldRound(state) || (state.seats.get(round)?.get(participantId) ?? table) !== table)))(state)

/** Those who are still where this act put them go back to where they were: nobody whom somebody else has moved since. */
const moveBack = (before: CafeState, moved: readonly { readonly round: number; readonly table: number; readonly participantIds: readonly string[] }[]) => (state: CafeState): Command[] =>
  seating(moved.flatMap(({ round, table, participantIds }) => participantIds.flatMap((participantId) => {
    const was = before.seats.get(round)?.get(participantId)
    return was !== undefined && was !== table && state.seats.get(round)?.get(participantId) === table ? [{ round, table: was, participantId }] : []
  })))(state)

/**
 * An accepted plan is taken back whole: rounds that had seats get those again, rounds that had none have none. Not where
 * somebody else has moved people in it since: then it is theirs as well, and stays.
 */
const planStep = (before: CafeState, me: string): Step => {
  const seats = allSeats(before), seen = revisions(before)
  // What a plan of one's own makes of a round that had none.
  const first = madeAgainBy(me).revision
  let planned: readonly Seat[] = [], plannedAs: Revisions = new Map()
  return {
    undo: (state) => {
      const ahead = [...state.planned].filter(([round]) => round >= toldRound(state))
      const lost = overtaken(state, me, ahead.map(([round]) => round), (round) => seen.get(round) ?? first)
      if (lost) return lost
      planned = allSeats(state)
      plannedAs = revisions(state)
      const fresh = ahead.flatMap(([round, { revision }]) => (seen.has(round) || round <= toldRound(state) ? [] : [{ round, revision }]))
      return [...(fresh.length === 0 ? [] : [{ type: 'clearSeats', rounds: fresh } as const]), ...asTheyWere(seats)(state)]
    },
    // Once more the same plan is not what the café would propose now: the seats themselves are given again.
    redo: (state) => {
      const rounds = [...new Set(planned.map(({ round }) => round))]
      return overtaken(state, me, rounds, (round) => (seen.has(round) ? (plannedAs.get(round) ?? unchanged) : unchanged)) ?? asTheyWere(planned)(state)
    },
  }
}

/** How to take back a command that `me` gave on `before`, and how to do it again; null for one that has no way back. */
export const stepOf = (before: CafeState, command: Command, me: string): Step | null => {
  const redo: Later = () => [command]
  switch (command.type) {
    case 'moveSeat': return { undo: moveBack(before, [{ ...command, participantIds: [command.participantId] }]), redo }
    case 'setSeats': return { undo: moveBack(before, command.seats), redo }
    case 'acceptPlan': return planStep(before, me)
    default: {
      const back = inverse(before, command)
      if (back === null) return null
      const seats = allSeats(before), seen = revisions(before)
      return { undo: (state) => [...back(state), ...changedAndPlannedOn(seats, seen, me)(state)], redo }
    }
  }
}

const inverse = (before: CafeState, command: Command): ((state: CafeState) => Command[]) | null => {
  switch (command.type) {
    case 'closeTable': {
      const hosts = [...before.participants.values()].filter(({ host }) => host === command.table)
      return () => [{ type: 'openTable', table: command.table }, ...hosts.map((person): Command => hosting(person.id, command.table, person.hostRound))]
    }
    case 'openTable': return () => [{ type: 'closeTable', table: command.table }]
    case 'addTable': return () => [{ type: 'closeTable', table: before.settings.tables + 1 }]
    case 'addRound': return () => [{ type: 'removeRound', round: before.settings.rounds + 1 }]
    case 'setChairs': return () => [{ ...command, chairs: before.tables.get(command.table)?.chairs ?? null }]
    case 'addWish': return () => [{ type: 'removeWish', wishId: command.wishId }]
    case 'removeWish': {
      const wish = before.wishes.get(command.wishId)
      return wish ? () => [{ type: 'addWish', wishId: command.wishId, wish }] : null
    }
    case 'nameHost': case 'releaseHost': {
      const { host = null, hostRound = null } = before.participants.get(command.participantId) ?? {}
      return () => [host === null ? { type: 'releaseHost', participantId: command.participantId } : hosting(command.participantId, host, hostRound)]
    }
    default: return null
  }
}

const hosting = (participantId: string, table: number, round: number | null): Command => ({ type: 'nameHost', participantId, table, ...(round === null ? {} : { round }) })
