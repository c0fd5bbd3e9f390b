import { noPrivacy } from '../src/cafe/settings.ts'
import { emptyCafe, evolveOwned, fold } from '../src/cafe.ts'
import { decide } from '../src/decide.ts'
import type { Settings } from '../src/cafe/settings.ts'
import type { CafeState } from '../src/cafe/state.ts'
import type { Command } from '../src/command.ts'
import type { Decision } from '../src/decision.ts'
import type { DomainEvent, LoggedEvent } from '../src/event.ts'
import type { Actor } from '../src/rights.ts'
import type { SeatPlanner } from '../src/seat/planner.ts'

export const organiser: Actor = { role: 'organiser', id: 'organiser' }
export const facilitator: Actor = { role: 'facilitator', id: 'facilitator' }
export const authority: Actor = { role: 'authority', id: 'clock' }
export const network = (id: string): Actor => ({ role: 'network', id })
export const guest = (id: string): Actor => ({ role: 'participant', id })

export const settings: Settings = {
  title: 'Comité partenarial', date: '2012-03-20', place: 'Évry', language: 'fr',
  questions: { mode: 'all', texts: ['Quels sont les enjeux ?'] },
  expected: 8, tables: 2, rounds: 2, roundMinutes: 20, walkingMinutes: 2, asksOrganisation: true, showsAuthors: false, holdsNotes: false, privacy: noPrivacy, illustrative: '',
}

/** The least full table, the first of equals: enough to test what surrounds the plan. */
export const leastFull: SeatPlanner = ({ people, tables, rounds, known, constraints: { hosts, fixedSeats } }) => ({
  seats: Array.from({ length: rounds }, (_, round) => {
    const seats = { ...known[round] }
    for (const { id } of people) {
      if (seats[id] !== undefined) continue
      const given = [...hosts, ...fixedSeats].find(({ person, rounds: only }) => person === id && (only === undefined || only.includes(round + 1)))
      const sizes = tables.map(({ number }) => Object.values(seats).filter((taken) => taken === number).length)
      seats[id] = given?.table ?? tables[sizes.indexOf(Math.min(...sizes))]?.number ?? 1
    }
    return seats
  }),
})

export type Story = {
  state: CafeState
  log: LoggedEvent[]
  /** Milliseconds since 1970. */
  now: number
  /** What people said of themselves: kept beside the log. */
  organisations: Map<string, string>
  /** Decides and folds; answers the decision. */
  when(actor: Actor, command: Command): Decision
  /** As `when`, but the story cannot go on without it. */
  given(actor: Actor, command: Command): Story
  wait(ms: number): Story
}

/** A café told command by command. */
export const story = (over: Partial<Settings> = {}): Story => {
  const tale: Story = {
    state: emptyCafe('cafe-0001'), log: [], now: 1_000_000, organisations: new Map(),
    when(actor, command) {
      const decision = decide(tale.state, command, { now: tale.now, actor, planSeats: leastFull, organisationOf: (id) => tale.organisations.get(id) ?? '' })
      if (decision.ok) {
        const logged = decision.events.map((event: DomainEvent, index): LoggedEvent => ({ position: tale.log.length + index + 1, at: tale.now, by: actor.id, event }))
        tale.log.push(...logged)
        tale.state = fold(tale.state, logged)
      }
      return decision
    },
    given(actor, command) {
      const decision = tale.when(actor, command)
      if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`)
      return tale
    },
    wait(ms) {
      tale.now += ms
      return tale
    },
  }
  return tale.given(authority, { type: 'createCafe', settings: { ...settings, ...over } })
}

export const ann = 'person-ann', bob = 'person-bob', cat = 'person-cat', dan = 'person-dan'

/** Four people have arrived at two tables: Ann and Cat at 1, Bob and Dan at 2. */
export const arrived = (over: Partial<Settings> = {}): Story => {
  const tale = story(over).given(organiser, { type: 'advance', step: 0 })
  for (const id of [ann, bob, cat, dan]) tale.given(authority, { type: 'arrive', participantId: id, withoutPhone: false })
  return tale
}

export const advance = (tale: Story): Story => tale.given(facilitator, { type: 'advance', step: tale.state.step })

/** The first round has begun. */
export const inRound = (over: Partial<Settings> = {}): Story => advance(advance(arrived(over)))

export const post = (tale: Story, author: string, noteId: string, text = `note ${noteId}`): Story =>
  tale.given(guest(author), { type: 'postNote', noteId, text, round: tale.state.round, typedAt: tale.now })

/** Four notes wait to be placed. */
export const inHarvest = (): Story => {
  const tale = inRound({ rounds: 1 })
  post(tale, ann, 'note-ann-1')
  post(tale, bob, 'note-bob-1')
  post(tale, cat, 'note-cat-1')
  post(tale, dan, 'note-dan-1')
  return advance(advance(tale))
}

/** The issue as it is now, for commands that say what they saw. */
export const seen = (tale: Story, id: string) => ({ id, revision: tale.state.issues.get(id)?.revision ?? -1 })

/** A state owned by the test, folded one by one: must equal `fold`. */
export const foldOneByOne = (log: readonly LoggedEvent[]): CafeState => {
  const state = emptyCafe('cafe-0001')
  for (const logged of log) evolveOwned(state, logged)
  return state
}
