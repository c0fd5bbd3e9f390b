import type { CafeState, RoundRecord } from '../cafe/state.ts'
import { dropSeats } from '../seat/evolve.ts'
import type { RoundEvent } from './events.ts'

export const evolveRound = (state: CafeState, event: RoundEvent, at: number): void => {
  switch (event.type) {
    case 'WalkingStarted':
      step(state, 'walking', event.round)
      state.clock = event.clock
      freeSeats(state, event.round)
      return
    case 'RoundStarted':
      step(state, 'round', event.round)
      state.clock = event.clock
      state.rounds = withRound(closeRounds(state.rounds, at), { number: event.round, startedAt: at, endedAt: null, closedAt: null, leftAtEnd: 0 })
      return
    case 'RoundEnded': {
      state.step += 1
      state.clock = null
      const record = state.rounds.find((round) => round.number === event.round)
      state.rounds = withRound(state.rounds, { number: event.round, startedAt: record?.startedAt ?? at, endedAt: at, closedAt: null, leftAtEnd: event.left })
      return
    }
    case 'SilenceStarted':
      step(state, 'silent', state.round)
      state.clock = event.clock
      return
    case 'SilenceEnded':
      state.step += 1
      state.clock = null
      return
    case 'ClockSet':
      state.clock = event.clock
      // More time after the bell opens the round again.
      if (state.phase === 'round') state.rounds = state.rounds.map((round) => (round.number === state.round ? { ...round, endedAt: null } : round))
      return
    case 'RoundAdded': {
      const { questions } = state.settings
      const texts = event.question === null ? questions.texts : [...questions.texts, event.question]
      state.settings = { ...state.settings, rounds: event.round, questions: { ...questions, texts } }
      return
    }
    case 'RoundRemoved': {
      const { questions } = state.settings
      const texts = questions.mode === 'perRound' ? questions.texts.slice(0, event.round - 1) : questions.texts
      state.settings = { ...state.settings, rounds: event.round - 1, questions: { ...questions, texts } }
      dropSeats(state, [event.round])
      return
    }
    default: event satisfies never
  }
}

/** Whoever is gone when people walk to a round has no seat in it, nor later: what is left says who sat where. */
const freeSeats = (state: CafeState, from: number): void => {
  state.seats = new Map([...state.seats].map(([round, seats]) => {
    const gone = round < from ? [] : [...seats.keys()].filter((id) => state.participants.get(id)?.present === false)
    return [round, gone.length === 0 ? seats : new Map([...seats].filter(([id]) => !gone.includes(id)))]
  }))
}

const step = (state: CafeState, phase: CafeState['phase'], round: number): void => {
  state.phase = phase
  state.round = round
  state.step += 1
}

/** What is typed from now on belongs elsewhere. */
export const closeRounds = (rounds: readonly RoundRecord[], at: number): RoundRecord[] =>
  rounds.map((round) => ({ ...round, endedAt: round.endedAt ?? at, closedAt: round.closedAt ?? at }))

const withRound = (rounds: readonly RoundRecord[], record: RoundRecord): RoundRecord[] =>
  [...rounds.filter((round) => round.number !== record.number), record].sort((a, b) => a.number - b.number)
