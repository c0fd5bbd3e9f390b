import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Context, type Decision } from '../decision.ts'
import type { DomainEvent } from '../event.ts'
import { planSeats } from '../seat/plan.ts'
import { remaining } from './clock.ts'
import { cleanLine } from '../text.ts'
import { mostRounds } from '../cafe/settings.ts'
import { toldRound } from '../seat/request.ts'
import type { RoundCommand } from './commands.ts'
import { evolveRound } from './evolve.ts'

const minutes = (count: number): number => Math.round(count * 60_000)

export const decideRound = (state: CafeState, command: RoundCommand, context: Context): Decision => {
  const { clock } = state
  const { now } = context
  switch (command.type) {
    case 'pauseClock':
      if (clock === null) return refuse({ code: 'NO_CLOCK' })
      return clock.kind === 'paused' ? accept() : accept({ type: 'ClockSet', clock: { kind: 'paused', remaining: Math.max(0, clock.endsAt - now) } })
    case 'resumeClock':
      if (clock === null) return refuse({ code: 'NO_CLOCK' })
      return clock.kind === 'running' ? accept() : accept({ type: 'ClockSet', clock: { kind: 'running', endsAt: now + clock.remaining } })
    case 'extendClock': {
      const more = minutes(command.minutes)
      if (clock?.kind === 'paused') return accept({ type: 'ClockSet', clock: { kind: 'paused', remaining: clock.remaining + more } })
      return accept({ type: 'ClockSet', clock: { kind: 'running', endsAt: now + (remaining(clock, now) ?? 0) + more } })
    }
    case 'startSilence':
      if (clock !== null) return refuse({ code: 'NOT_NOW' })
      return accept({ type: 'SilenceStarted', clock: { kind: 'running', endsAt: now + minutes(command.minutes) } })
    case 'elapse':
      if (clock?.kind !== 'running' || clock.endsAt > now) return accept()
      return accept(...timeIsUp(state, context))
    case 'addRound': {
      const round = state.settings.rounds + 1
      if (round > mostRounds) return refuse({ code: 'ROUND_LIMIT', limit: mostRounds })
      const question = state.settings.questions.mode === 'perRound' ? cleanLine(command.question ?? '') : null
      if (question === '') return refuse({ code: 'QUESTION_EMPTY' })
      const event = { type: 'RoundAdded', round, question } as const
      const next = { ...state }
      evolveRound(next, event, now)
      // Where the rounds before it are planned, so is this one, and nobody's seat in those changes.
      return accept(event, ...(state.seats.has(round - 1) && round > toldRound(state) ? planSeats(next, context, { from: round, to: round, keepTo: round - 1 }) : []))
    }
    case 'removeRound': {
      const { round } = command
      if (round !== state.settings.rounds) return round > state.settings.rounds ? accept() : refuse({ code: 'ROUND_UNKNOWN' })
      if (round <= toldRound(state)) return refuse({ code: 'ROUND_BEGUN' })
      return accept({ type: 'RoundRemoved', round })
    }
    default: return command satisfies never
  }
}

/** What follows when the present phase's time is over, by the clock or by hand. */
export const timeIsUp = (state: CafeState, context: Context): DomainEvent[] => {
  const { now } = context
  if (state.phase === 'walking') {
    return [{ type: 'RoundStarted', round: state.round, clock: { kind: 'running', endsAt: now + minutes(state.settings.roundMinutes) } }]
  }
  if (state.phase === 'silent') return [{ type: 'SilenceEnded' }]
  if (state.phase !== 'round') return []
  const bell: DomainEvent = { type: 'RoundEnded', round: state.round, left: remaining(state.clock, now) ?? 0 }
  return state.round < state.settings.rounds ? [bell, ...startWalking(state, state.round + 1, context)] : [bell]
}

/** Everybody learns where to go; seats of this and later rounds are planned for those now present. */
export const startWalking = (state: CafeState, round: number, context: Context): DomainEvent[] => {
  const to = Math.max(round, state.settings.rounds)
  // The first round keeps the seats told at arrival; a later one is planned on when those present have changed.
  let keepTo = Math.max(1, round - 1)
  while (keepTo < to && isComplete(state, keepTo + 1)) keepTo += 1
  const plan = planSeats(state, context, { from: round, to, keepTo })
  const walk: DomainEvent = { type: 'WalkingStarted', round, clock: { kind: 'running', endsAt: context.now + minutes(state.settings.walkingMinutes) } }
  return [...plan, walk]
}

/** Whether exactly those present have a seat in this round. */
const isComplete = (state: CafeState, round: number): boolean => {
  const seats = state.seats.get(round)
  if (!seats) return false
  for (const person of state.participants.values()) if (person.present !== seats.has(person.id)) return false
  return true
}
