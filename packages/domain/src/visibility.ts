import type { CafeState, Person } from './cafe/state.ts'
import type { DomainEvent, LoggedEvent } from './event.ts'
import type { ParticipantId } from './ids.ts'
import { hostedBy } from './seat/mayActFor.ts'
import type { Actor } from './rights.ts'

/**
 * A stream of events that several viewers share:
 * - `cafe`: phase, clock, settings;
 * - `table:n`: the notes left at table n, and who sits there;
 * - `host:n`: the notes of table n that its host looks after, hidden ones too;
 * - `person:id`: one participant's seats and own notes;
 * - `themes`: themes and how many issues each has;
 * - `board`: every note that may be shown, and how they are grouped;
 * - `network:id`: one network's own closing date and reactions;
 * - `reactions`: those of all networks, for a network that may read the others';
 * - `hall`: who has come and who sits where;
 * - `desk`: everything, for those who run the café.
 */
export type Audience = 'cafe' | 'themes' | 'board' | 'hall' | 'desk' | `table:${number}` | `host:${number}` | `person:${string}` | 'reactions' | `network:${string}`

/** What is known of a person beside the log; undefined once erased. */
export type Directory = (id: ParticipantId) => Person | undefined

const boardPhases: readonly CafeState['phase'][] = ['harvest', 'closed']

/** The audiences a viewer follows by themselves. */
export const audiencesOf = (state: CafeState, actor: Actor): Audience[] => {
  switch (actor.role) {
    case 'organiser': case 'facilitator': return ['desk']
    case 'screen': return boardPhases.includes(state.phase) ? ['cafe', 'hall', 'board'] : ['cafe', 'hall']
    case 'participant': {
      const table = state.seats.get(Math.max(1, state.round))?.get(actor.id)
      const own: Audience[] = ['cafe', `person:${actor.id}`]
      if (table !== undefined) own.push(`table:${table}`)
      const host = hostedBy(state, actor)
      if (host !== null) own.push(`host:${host}`)
      if (boardPhases.includes(state.phase)) own.push('themes')
      return own
    }
    case 'network': {
      const network = state.networks.get(actor.id)
      if (!network) return []
      const own: Audience[] = ['cafe', `network:${network.id}`]
      if (boardPhases.includes(state.phase)) own.push('board')
      if (network.seesOthers) own.push('reactions')
      return own
    }
    case 'authority': return []
    default: return actor.role satisfies never
  }
}

/** The audiences a viewer may ask for besides: a phone may open the board once it is public. */
export const mayWatch = (state: CafeState, actor: Actor, audience: Audience): boolean =>
  audiencesOf(state, actor).includes(audience) || (actor.role === 'participant' && audience === 'board' && boardPhases.includes(state.phase))

/**
 * What an audience gets of an event, or null for nothing. The one place that decides it, for live events,
 * catch-up and exports alike. `state` is the café as it is *now*: what was hidden, deleted or erased since
 * is not told again, however old the event.
 */
export const project = (event: DomainEvent, audience: Audience, state: CafeState, directory: Directory): DomainEvent | null => {
  if (audience === 'desk') return event.type === 'VoteCast' ? secret(event) : withPeople(event, directory, state)
  const [kind, key = ''] = split(audience)
  switch (event.type) {
    case 'CafeCreated': case 'CafeRevised': case 'ArrivalOpened': case 'HarvestStarted': case 'CafeClosed': case 'SteppedBack':
    case 'WalkingStarted': case 'RoundStarted': case 'RoundEnded': case 'SilenceStarted': case 'SilenceEnded': case 'ClockSet': case 'ScreenDirected':
    case 'RoundAdded': case 'RoundRemoved': case 'SeatsCleared': case 'TableClosed': case 'TableOpened': case 'TableAdded':
      return kind === 'cafe' ? event : null
    // Who needs a seat of their own, and who had better not meet, is for those who run the café.
    case 'WishAdded': case 'WishRemoved': case 'MixingSet': case 'ChairsSet': return null
    case 'ParticipantArrived': case 'ParticipantLeft': case 'ParticipantReturned': case 'HostNamed': case 'HostReleased': case 'PersonChanged':
      if (event.type === 'PersonChanged' && !state.participants.has(event.participantId)) return signsFor(state, event.participantId, kind, key) ? withPeople(event, directory, state) : null
      if (kind === 'hall' || (kind === 'person' && event.participantId === key)) return withPeople(event, directory, state)
      return kind === 'table' && event.type !== 'ParticipantArrived' && sitsAt(state, event.participantId, Number(key)) ? withPeople(event, directory, state) : null
    case 'SeatsPlanned': {
      if (kind === 'hall') return event
      if (kind === 'table') {
        const seats = event.seats.filter((seat) => seat.table === Number(key))
        return seats.length === 0 ? null : withPeople({ type: 'SeatsPlanned', seats }, directory, state)
      }
      if (kind !== 'person') return null
      const seats = event.seats.filter((seat) => seat.participantIds.includes(key)).map((seat) => ({ ...seat, participantIds: [key] }))
      return seats.length === 0 ? null : { type: 'SeatsPlanned', seats }
    }
    case 'NotePosted': case 'NoteEdited': case 'NoteDeleted': case 'NoteHidden': case 'NoteRestored':
      return projectNote(event, kind, key, state)
    case 'IssuesPlaced': case 'IssuesMerged': case 'NoteSeparated':
      return kind === 'themes' || kind === 'board' ? event : null
    case 'IssueReworded': return kind === 'board' ? event : null
    case 'NetworkInvited': case 'NetworkRevised': case 'NetworkRemoved': case 'ReactionWithdrawn':
      return kind === 'reactions' || (kind === 'network' && event.networkId === key) ? event : null
    case 'ReactionGiven':
      return kind === 'reactions' || (kind === 'network' && event.networkId === key) ? withPeople(event, directory, state) : null
    case 'NextStepAdded': case 'NextStepRevised': case 'NextStepRemoved':
    case 'AgendaSet': case 'OpeningWritten': case 'ConclusionWritten': case 'NextMeetingSet':
      return kind === 'themes' || kind === 'board' ? event : null
    case 'SeriesContinued': case 'PreviousStepSettled': return kind === 'hall' ? event : null
    case 'PeopleExpected': case 'ExpectedDropped': case 'PresenceMarked': return null
    case 'VoteOpened': case 'VoteClosed': case 'VoteReopened': case 'VoteDiscarded': return kind === 'cafe' ? event : null
    case 'VoteCast':
      if (kind === 'person' && (event.voter === key || event.caster === key)) return event
      if (kind === 'person' && event.replaces === key) return secret(event)
      return kind === 'hall' ? secret(event) : null
    case 'ThemeCreated': case 'ThemeRenamed': case 'ThemeRecoloured': case 'ThemeMoved': case 'ThemeRemoved':
      return kind === 'themes' || kind === 'board' ? event : null
    default: return event satisfies never
  }
}

/** By whom an audience is told that it was done: the desk and oneself know; for all others a note is nobody's. */
export const projectBy = (by: string, audience: Audience): string => (audience === 'desk' || audience === `person:${by}` ? by : '')

/**
 * The audiences that an event may tell something, known when it happens: whoever is not in it gets null from
 * `project`, then and ever after. `all` for the few events of which that cannot be said.
 */
export const concerned = (event: DomainEvent, state: CafeState): readonly Audience[] | 'all' => {
  switch (event.type) {
    case 'CafeCreated': case 'CafeRevised': case 'ArrivalOpened': case 'HarvestStarted': case 'CafeClosed': case 'SteppedBack':
    case 'WalkingStarted': case 'RoundStarted': case 'RoundEnded': case 'SilenceStarted': case 'SilenceEnded': case 'ClockSet': case 'ScreenDirected':
    case 'RoundAdded': case 'RoundRemoved': case 'SeatsCleared': case 'TableClosed': case 'TableOpened': case 'TableAdded':
      return ['desk', 'cafe']
    case 'WishAdded': case 'WishRemoved': case 'MixingSet': case 'ChairsSet': return ['desk']
    case 'ParticipantArrived': return ['desk', 'hall', `person:${event.participantId}`]
    // In a hall every arrival is given a seat: whom it does not seat must not have to look at it.
    case 'SeatsPlanned': return ['desk', 'hall', ...event.seats.flatMap(({ table, participantIds }): Audience[] => [`table:${table}`, ...participantIds.map((id): Audience => `person:${id}`)])]
    case 'ParticipantLeft': case 'ParticipantReturned': case 'HostNamed': case 'HostReleased': case 'PersonChanged':
      return 'all'
    case 'NotePosted': case 'NoteEdited': case 'NoteDeleted': case 'NoteHidden': case 'NoteRestored': {
      const note = state.notes.get(event.noteId)
      return note ? ['desk', 'board', `table:${note.table}`, `host:${note.table}`, `person:${note.author}`, `person:${note.writer}`] : 'all'
    }
    case 'IssuesPlaced': case 'IssuesMerged': case 'NoteSeparated':
    case 'ThemeCreated': case 'ThemeRenamed': case 'ThemeRecoloured': case 'ThemeMoved': case 'ThemeRemoved':
      return ['desk', 'themes', 'board']
    case 'IssueReworded': return ['desk', 'board']
    case 'NetworkInvited': case 'NetworkRevised': case 'NetworkRemoved': case 'ReactionGiven': case 'ReactionWithdrawn':
      return ['desk', 'reactions', `network:${event.networkId}`]
    case 'NextStepAdded': case 'NextStepRevised': case 'NextStepRemoved':
    case 'AgendaSet': case 'OpeningWritten': case 'ConclusionWritten': case 'NextMeetingSet':
      return ['desk', 'themes', 'board']
    case 'SeriesContinued': case 'PreviousStepSettled': return ['desk', 'hall']
    case 'PeopleExpected': case 'ExpectedDropped': case 'PresenceMarked': return ['desk']
    case 'VoteOpened': case 'VoteClosed': case 'VoteReopened': case 'VoteDiscarded': return ['desk', 'cafe']
    case 'VoteCast': return ['desk', 'hall', `person:${event.voter}`, `person:${event.caster ?? event.voter}`, ...(event.replaces === null ? [] : [`person:${event.replaces}` as const])]
    default: return event satisfies never
  }
}

/** A logged event as an audience may know it: what happened (`project`) and who did it (`projectBy`); null for nothing. */
export const tell = (logged: LoggedEvent, audience: Audience, state: CafeState, directory: Directory): LoggedEvent | null => {
  const event = project(logged.event, audience, state, directory)
  if (event === null) return null
  const by = projectBy(logged.by, audience)
  return event === logged.event && by === logged.by ? logged : { ...logged, by, event }
}

/** That somebody voted, without the ballot; that somebody took theirs back, as it is. */
const secret = (event: Extract<DomainEvent, { type: 'VoteCast' }>): DomainEvent => (event.ballot?.length === 0 ? event : { ...event, ballot: null })

type NoteEvent = Extract<DomainEvent, { noteId: string; type: `Note${'Posted' | 'Edited' | 'Deleted' | 'Hidden' | 'Restored'}` }>

const projectNote = (event: NoteEvent, kind: string, key: string, state: CafeState): DomainEvent | null => {
  const note = state.notes.get(event.noteId)
  if (!note) return null
  const own = kind === 'person' && (note.author === key || note.writer === key)
  const hosted = kind === 'host' && note.table === Number(key) && !note.silent
  if (!own && !hosted && !(kind === 'board') && !(kind === 'table' && note.table === Number(key) && !note.silent)) return null
  if (event.type === 'NoteHidden' || event.type === 'NoteDeleted') return event
  const readable = !note.deleted && (own || hosted || !note.hidden)
  if (event.type === 'NotePosted') return { ...event, author: own ? event.author : null, text: readable ? event.text : '' }
  return readable ? event : null
}

/** Whether an audience was told of a reaction under this person's name. */
const signsFor = (state: CafeState, id: ParticipantId, kind: string, key: string): boolean =>
  [...state.reactions.values()].some(({ signerId, networkId }) => signerId === id && (kind === 'reactions' || (kind === 'network' && networkId === key)))

/** A table's people: whoever sits there now or is on the way. */
const sitsAt = (state: CafeState, id: ParticipantId, table: number): boolean => state.seats.get(Math.max(1, state.round))?.get(id) === table

const withPeople = (event: DomainEvent, directory: Directory, state: CafeState): DomainEvent => {
  if (event.type === 'ParticipantArrived' || event.type === 'PersonChanged' || event.type === 'ReactionGiven') {
    const person = directory(event.type === 'ReactionGiven' ? event.signerId : event.participantId)
    return person ? { ...event, person } : event
  }
  if (event.type !== 'SeatsPlanned') return event
  const people = event.seats.flatMap((seat) => seat.participantIds).flatMap((participantId) => {
    const person = directory(participantId)
    // A neighbour's phone may write for whoever has none.
    return person ? [{ participantId, person, ...(state.participants.get(participantId)?.withoutPhone ? { withoutPhone: true } : {}) }] : []
  })
  return { ...event, people: [...new Map(people.map((entry) => [entry.participantId, entry])).values()] }
}

const split = (audience: Audience): [string, string?] => {
  const at = audience.indexOf(':')
  return at < 0 ? [audience] : [audience.slice(0, at), audience.slice(at + 1)]
}
