import { accept, refuse, type Context, type Decision } from '../decision.ts'
import type { DomainEvent } from '../event.ts'
import type { Refusal } from '../refusals.ts'
import { startWalking, timeIsUp } from '../round/decide.ts'
import { mixingOf } from '../seat/met.ts'
import { present } from '../seat/request.ts'
import { cleanLine } from '../text.ts'
import type { CafeCommand } from './commands.ts'
import type { Privacy, Settings } from './settings.ts'
import { closing } from '../vote/decide.ts'
import type { CafeState } from './state.ts'

export const decideCafe = (state: CafeState, command: CafeCommand, context: Context): Decision => {
  switch (command.type) {
    case 'createCafe': {
      const settings = readSettings(command.settings)
      if ('code' in settings) return refuse(settings)
      const created: DomainEvent = { type: 'CafeCreated', settings }
      return command.previous ? accept(created, { type: 'SeriesContinued', previous: command.previous }) : accept(created)
    }
    case 'reviseCafe': {
      const settings = readSettings(command.settings)
      if ('code' in settings) return refuse(settings)
      const seated = [...(state.seats.get(1)?.values() ?? [])]
      if (seated.some((table) => table > settings.tables)) return refuse({ code: 'TABLES_IN_USE' })
      if (breaksPromise(state, settings)) return refuse({ code: 'AUTHORS_PROMISED' })
      return accept({ type: 'CafeRevised', settings })
    }
    case 'advance':
      if (command.step !== state.step) return refuse({ code: 'STEP_TAKEN' })
      return advance(state, context)
    case 'stepBack': {
      if (command.step !== state.step) return refuse({ code: 'STEP_TAKEN' })
      const back = previous(state)
      return back ? accept(back) : refuse({ code: 'NOT_NOW' })
    }
    default: return command satisfies never
  }
}

/** Whoever came in was told whether names will stand by the notes, and wrote knowing it. */
const breaksPromise = (state: CafeState, { showsAuthors }: Settings): boolean =>
  showsAuthors !== state.settings.showsAuthors && (showsAuthors ? state.participants.size > 0 : state.notes.size > 0)

const advance = (state: CafeState, context: Context): Decision => {
  switch (state.phase) {
    case 'draft': return accept({ type: 'ArrivalOpened' })
    case 'arrival': return present(state).length === 0 ? refuse({ code: 'NOBODY_HERE' }) : accept(...startWalking(state, 1, context))
    case 'walking': return accept(...timeIsUp(state, context))
    case 'round': {
      if (state.clock !== null) return accept(...timeIsUp(state, context))
      return state.round < state.settings.rounds ? accept(...startWalking(state, state.round + 1, context)) : accept({ type: 'HarvestStarted' })
    }
    case 'silent': return state.clock === null ? accept({ type: 'HarvestStarted' }) : accept({ type: 'SilenceEnded' })
    case 'harvest': {
      const mixing = mixingOf(state, context.organisationOf)
      return accept(...closing(state), { type: 'CafeClosed', ...(mixing ? { mixing } : {}) })
    }
    case 'closed': return refuse({ code: 'CAFE_CLOSED' })
    default: return state.phase satisfies never
  }
}

/** At least so much time is given to a round that is gone back to after its bell (milliseconds). */
const secondWind = 60_000

const previous = (state: CafeState): DomainEvent | null => {
  const to = (phase: CafeState['phase'], round: number, clock: CafeState['clock'] = null): DomainEvent => ({ type: 'SteppedBack', phase, round, clock })
  const pausedWalk = { kind: 'paused' as const, remaining: Math.round(state.settings.walkingMinutes * 60_000) }
  switch (state.phase) {
    case 'draft': return null
    case 'arrival': return to('draft', 0)
    case 'walking': {
      if (state.round <= 1) return to('arrival', 0)
      const left = state.rounds.find((round) => round.number === state.round - 1)?.leftAtEnd ?? 0
      return to('round', state.round - 1, { kind: 'paused', remaining: Math.max(left, secondWind) })
    }
    case 'round': return to('walking', state.round, pausedWalk)
    case 'silent': return to('round', state.round)
    case 'harvest': return to('round', state.round)
    case 'closed': return to('harvest', state.round)
    default: return state.phase satisfies never
  }
}

/** How many questions the settings ask for: one, or one for each round or table. */
export const questionsNeeded = ({ questions, rounds, tables }: Settings): number => (questions.mode === 'all' ? 1 : questions.mode === 'perRound' ? rounds : tables)

const readPrivacy = (typed: Privacy): Privacy => ({ ...typed, purpose: cleanLine(typed.purpose), controller: cleanLine(typed.controller), contact: cleanLine(typed.contact) })

/** Settings as they will be kept, or what is missing. */
export const readSettings = (typed: Settings): Settings | Refusal => {
  const title = cleanLine(typed.title)
  if (title === '') return { code: 'TITLE_EMPTY' }
  const { mode } = typed.questions
  const expected = questionsNeeded(typed)
  const texts = typed.questions.texts.map(cleanLine)
  if (texts.length !== expected) return { code: 'QUESTION_COUNT', expected }
  if (texts.some((text) => text === '')) return { code: 'QUESTION_EMPTY' }
  return { ...typed, title, place: cleanLine(typed.place), illustrative: cleanLine(typed.illustrative), privacy: readPrivacy(typed.privacy), questions: { mode, texts } }
}
