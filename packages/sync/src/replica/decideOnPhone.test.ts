import { emptyCafe, fold } from '@tablee/domain/cafe'
import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import { decide } from '@tablee/domain/decide'
import type { DomainEvent } from '@tablee/domain/event'
import type { Actor } from '@tablee/domain/rights'
import { expect, test } from 'vitest'
import { decideOnPhone } from './decideOnPhone.ts'

const ann: Actor = { role: 'participant', id: 'ann-00001' }
const bob: Actor = { role: 'participant', id: 'bob-00001' }
const screen: Actor = { role: 'screen', id: 'screen' }
const note = (noteId: string, author: string): DomainEvent => ({ type: 'NotePosted', noteId, author, text: 'déjà là', table: 1, round: 1, question: 0, silent: false })
const afterwards = (...events: readonly DomainEvent[]): CafeState => fold(emptyCafe('cafe-0001'), events.map((event, index) => ({ position: index + 1, at: index, by: 'facilitator', event })))

const seated: DomainEvent = { type: 'SeatsPlanned', seats: [{ round: 1, table: 1, participantIds: [ann.id] }] }
const arrival = afterwards({ type: 'ArrivalOpened' })
const round = afterwards({ type: 'ArrivalOpened' }, seated, { type: 'RoundStarted', round: 1, clock: { kind: 'running', endsAt: 1_000_000 } }, note('note-ann1', ann.id), note('note-bob1', bob.id))
const closed = afterwards({ type: 'ArrivalOpened' }, { type: 'CafeClosed' })
const theme = (themeId: string): DomainEvent => ({ type: 'ThemeCreated', themeId, title: themeId, colour: 'mint' })
const arrived: DomainEvent = { type: 'ParticipantArrived', participantId: ann.id, withoutPhone: false }
const voting = afterwards({ type: 'ArrivalOpened' }, arrived, { type: 'HarvestStarted' }, theme('theme-001'), theme('theme-002'), { type: 'VoteOpened', on: 'themes', dots: 2, per: 'person', choices: ['theme-001', 'theme-002'] })
const post: Command = { type: 'postNote', noteId: 'note-0002', text: ' une idée ', round: 1, typedAt: 500 }
const commands: Command[] = [
  post, { ...post, text: '  ' }, { ...post, text: 'x'.repeat(501) }, { ...post, round: 2 }, { ...post, noteId: 'note-bob1' },
  { type: 'editNote', noteId: 'note-ann1', text: 'mieux' }, { type: 'editNote', noteId: 'note-bob1', text: 'vol' }, { type: 'deleteNote', noteId: 'note-ann1' }, { type: 'deleteNote', noteId: 'note-none' },
  { type: 'castVote', ballot: [{ id: 'theme-001', dots: 2 }] }, { type: 'castVote', ballot: [{ id: 'theme-001', dots: 3 }] },
]

test('given any command about a note, or a vote, in any phase, then a phone decides what the authority decides', () => {
  for (const state of [arrival, round, voting, closed]) {
    for (const actor of [ann, bob, screen]) {
      for (const command of commands) {
        const context = { now: 600, actor, planSeats: () => { throw new Error('not asked for') }, organisationOf: () => 'Mairie' }
        expect(decideOnPhone(state, command, context)).toEqual(decide(state, command, context))
      }
    }
  }
  expect(decideOnPhone(voting, { type: 'castVote', ballot: [{ id: 'theme-001', dots: 2 }] }, { now: 600, actor: ann, planSeats: () => ({ seats: [] }), organisationOf: () => '' })).toMatchObject({ ok: true })
  const context = { now: 600, actor: ann, planSeats: () => ({ seats: [] }), organisationOf: () => '' }
  expect(decideOnPhone(round, post, context)).toMatchObject({ ok: true, events: [{ type: 'NotePosted', text: 'une idée' }] })
  expect(decideOnPhone(round, { type: 'hideNote', noteId: 'note-ann1' }, context), 'all else is the authority\'s').toBeNull()
})
