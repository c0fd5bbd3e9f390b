import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import { toldRound } from '@tablee/domain/seat/request'

/** What to do, made for the café as it is when its turn comes. */
export type Later = (state: CafeState) => Command[]
export type Step = { readonly undo: Later; readonly redo: Later }

type Seat = { readonly round: number; readonly table: number; readonly participantId: string }

/** So many people in one command, that it fits a message. */
const perCommand = 150

/** Commands that give these seats, as far as they still can be given: to people who are here, in rounds that are not over. */
const seating = (seats: readonly Seat[]): Later => (state) => {
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

/** Those of `before` that are otherwise now. */
const changedSince = (before: readonly Seat[]): Later => (state) =>
  seating(before.filter(({ round, table, participantId }) => (state.seats.get(round)?.get(participantId) ?? table) !== table))(state)

/**
 * As `changedSince`, and all of the rounds of which nobody has been told: those are planned on when a table opens, a
 * host or a wish goes, which is what comes just before in the same undo.
 */
const changedAndPlannedOn = (before: readonly Seat[]): Later => (state) =>
  seating(before.filter(({ round, table, participantId }) => round > toldRound(state) || (state.seats.get(round)?.get(participantId) ?? table) !== table))(state)

/** Those who are still where this act put them go back to where they were: nobody whom somebody else has moved since. */
const moveBack = (before: CafeState, moved: readonly { readonly round: number; readonly table: number; readonly participantIds: readonly string[] }[]): Later => (state) =>
  seating(moved.flatMap(({ round, table, participantIds }) => participantIds.flatMap((participantId) => {
    const was = before.seats.get(round)?.get(participantId)
    return was !== undefined && was !== table && state.seats.get(round)?.get(participantId) === table ? [{ round, table: was, participantId }] : []
  })))(state)

/** How to take back a command given on `before`, and how to do it again; null for one that has no way back. */
export const stepOf = (before: CafeState, command: Command): Step | null => {
  const redo: Later = () => [command]
  switch (command.type) {
    case 'moveSeat': return { undo: moveBack(before, [{ ...command, participantIds: [command.participantId] }]), redo }
    case 'setSeats': return { undo: moveBack(before, command.seats), redo }
    case 'acceptPlan': {
      const seats = allSeats(before)
      // Once more the same plan is not what the café would propose now: the seats themselves are given again.
      let planned: readonly Seat[] = []
      return {
        undo: (state) => { planned = allSeats(state); return changedSince(seats)(state) },
        redo: (state) => changedSince(planned)(state),
      }
    }
    default: {
      const back = inverse(before, command)
      if (back === null) return null
      const seats = allSeats(before)
      return { undo: (state) => [...back(state), ...changedAndPlannedOn(seats)(state)], redo }
    }
  }
}

const inverse = (before: CafeState, command: Command): Later | null => {
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
