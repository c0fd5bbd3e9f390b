import { closeRounds } from '../round/evolve.ts'
import type { CafeEvent } from './events.ts'
import type { CafeState } from './state.ts'

export const evolveCafe = (state: CafeState, event: CafeEvent, at: number): void => {
  switch (event.type) {
    case 'CafeCreated':
      state.settings = event.settings
      state.createdAt = at
      return
    case 'CafeRevised': state.settings = event.settings; return
    case 'ArrivalOpened': step(state, 'arrival'); return
    case 'HarvestStarted':
      step(state, 'harvest')
      state.clock = null
      state.rounds = closeRounds(state.rounds, at)
      return
    case 'CafeClosed':
      step(state, 'closed')
      state.mixing = event.mixing ?? null
      return
    case 'SteppedBack':
      step(state, event.phase)
      state.round = event.round
      state.clock = event.clock
      // A round gone back to is open again; a round gone back from stays known, for the notes typed in it.
      if (event.phase === 'round') state.rounds = state.rounds.map((round) => (round.number === event.round ? { ...round, endedAt: event.clock ? null : round.endedAt, closedAt: null } : round))
      return
    default: event satisfies never
  }
}

const step = (state: CafeState, phase: CafeState['phase']): void => {
  state.phase = phase
  state.step += 1
}
