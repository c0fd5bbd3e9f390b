import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advance, ann, authority, bob, cat, dan, facilitator, foldOneByOne, guest, inRound, organiser, post, seen, type Story } from '../test/given.ts'
import { emptyCafe, evolveOwned, fold } from './cafe.ts'
import type { CafeState } from './cafe/state.ts'
import type { Command } from './command.ts'
import type { Actor } from './rights.ts'
import * as v from 'valibot'
import { DomainEvent } from './event.ts'
import { replay } from './replay.ts'
import { concerned, project, type Audience } from './visibility.ts'

const people = [ann, bob, cat, dan]
const themes = ['theme-01', 'theme-02', 'theme-03']
const networks = ['network-00', 'network-01', 'network-02']
const small = fc.nat({ max: 11 })

/** A step of an arbitrary café: which command, and three numbers to choose what it is about. */
const step = fc.tuple(fc.constantFrom('post', 'edit', 'delete', 'hide', 'restore', 'place', 'merge', 'separate', 'reword', 'create', 'rename', 'move', 'remove', 'advance', 'back', 'leave', 'return', 'host', 'direct', 'openVote', 'cast', 'closeVote', 'invite', 'revise', 'react', 'withdraw', 'step', 'restep', 'unstep', 'record', 'expect', 'presence', 'drop', 'release', 'seat', 'close', 'open', 'add', 'clear', 'chairs', 'round+', 'round-', 'wish', 'unwish', 'mixing'), small, small, small)

const commandOf = (tale: Story, [kind, a, b, c]: [string, number, number, number]): [Actor, Command] => {
  const notes = [...tale.state.notes.keys()], issues = [...tale.state.issues.keys()]
  const note = notes[a % Math.max(1, notes.length)] ?? 'note-none'
  const issue = (n: number) => seen(tale, issues[n % Math.max(1, issues.length)] ?? 'issue-none')
  const theme = (n: number) => themes[n % 3] ?? ''
  const person = people[a % 4] ?? ann
  switch (kind) {
    case 'post': return [c % 5 ? guest(person) : facilitator, { type: 'postNote', noteId: `note-${tale.log.length}-${a}`, text: `${b} ${c}`, round: Math.max(1, tale.state.round), typedAt: tale.now, ...(b % 4 ? {} : { as: c % 2 ? { kind: 'table', table: (a % 2) + 1 } : { kind: 'person', participantId: people[b % 4] ?? ann } }) }]
    case 'edit': return [guest(person), { type: 'editNote', noteId: note, text: `${b}` }]
    case 'delete': return [guest(tale.state.notes.get(note)?.author ?? ann), { type: 'deleteNote', noteId: note }]
    case 'hide': return [facilitator, { type: 'hideNote', noteId: note }]
    case 'restore': return [facilitator, { type: 'restoreNote', noteId: note }]
    case 'place': return [facilitator, { type: 'placeIssues', issues: a % 3 === 0 ? [issue(a), issue(b)] : [issue(a)], themeId: b % 5 === 0 ? null : theme(b), before: c % 2 ? null : (issues[c % Math.max(1, issues.length)] ?? null) }]
    case 'merge': return [facilitator, { type: 'mergeIssues', issues: [issue(a), issue(c)], into: issue(b) }]
    case 'separate': { const from = issue(a); return [facilitator, { type: 'separateNote', from, noteId: tale.state.issues.get(from.id)?.noteIds[b % 2] ?? note, issueId: `issue-${tale.log.length}-${c}` }] }
    case 'reword': return [facilitator, { type: 'rewordIssue', issue: issue(a), text: b % 2 ? `mots ${c}` : null }]
    case 'create': return [facilitator, { type: 'createTheme', themeId: theme(a), title: `thème ${b % 4}`, colour: 'sky' }]
    case 'rename': return [facilitator, { type: 'renameTheme', themeId: theme(a), revision: tale.state.themes.get(theme(a))?.revision ?? 0, title: `thème ${b % 5}` }]
    case 'move': return [facilitator, { type: 'moveTheme', themeId: theme(a), before: b % 2 ? null : theme(c) }]
    case 'remove': return [facilitator, { type: 'removeTheme', themeId: theme(a), revision: tale.state.themes.get(theme(a))?.revision ?? 0 }]
    case 'advance': return [organiser, { type: 'advance', step: tale.state.step }]
    case 'back': return [organiser, { type: 'stepBack', step: tale.state.step }]
    case 'direct': return [facilitator, { type: 'directScreen', show: b % 2 ? { kind: 'theme', themeId: theme(a) } : { kind: b % 4 ? 'frozen' : 'live' } }]
    case 'openVote': return [facilitator, { type: 'openVote', on: a % 2 ? 'themes' : 'issues', dots: 3, per: b % 3 ? 'person' : 'organisation', choices: [] }]
    case 'cast': return [guest(person), { type: 'castVote', ballot: c % 4 ? [{ id: tale.state.vote?.choices[b % Math.max(1, tale.state.vote.choices.length)] ?? theme(b), dots: (c % 3) + 1 }] : [] }]
    case 'closeVote': return [facilitator, b % 3 ? { type: 'closeVote' } : b % 2 ? { type: 'reopenVote' } : { type: 'discardVote' }]
    case 'leave': return [facilitator, { type: 'leave', participantId: person }]
    case 'return': return [facilitator, { type: 'return', participantId: person }]
    case 'invite': return [organiser, { type: 'inviteNetwork', networkId: networks[a % 3] ?? '', name: `réseau ${a % 3}`, closesOn: '', closesAt: null, seesOthers: b % 2 === 0 }]
    case 'revise': return [organiser, { type: 'reviseNetwork', networkId: networks[a % 3] ?? '', name: `réseau ${a % 4}`, closesOn: '', closesAt: null, seesOthers: b % 2 === 0 }]
    case 'react': return [{ role: 'network', id: networks[a % 3] ?? '' }, { type: 'react', reactionId: `reaction-${b}`, networkId: networks[a % 3] ?? '', themeId: theme(b), issueId: c % 2 ? null : (issues[c] ?? null), text: `avis ${c}`, signerId: `signer-${a % 3}0` }]
    case 'withdraw': return [facilitator, { type: 'withdrawReaction', reactionId: `reaction-${b}` }]
    case 'step': return [facilitator, { type: 'addNextStep', nextStepId: `next-step-${a}`, what: `suite ${b}`, who: '', due: '' }]
    case 'restep': return [facilitator, { type: 'reviseNextStep', nextStepId: `next-step-${a}`, revision: b % 3 ? (tale.state.nextSteps.get(`next-step-${a}`)?.revision ?? 0) : b, what: `suite ${c}`, who: 'Ann', due: '', status: 'done' }]
    case 'unstep': return [facilitator, { type: 'removeNextStep', nextStepId: `next-step-${a}`, revision: b % 3 ? (tale.state.nextSteps.get(`next-step-${a}`)?.revision ?? 0) : b }]
    case 'record': return [facilitator, { type: 'writeConclusion', revision: b % 4 ? tale.state.record.revisions.conclusion : b, text: `fin ${c}` }]
    case 'expect': return [authority, { type: 'expectPeople', expectedIds: [`expected-${a}`, `expected-${b}`] }]
    case 'presence': return [facilitator, { type: 'markPresence', expectedId: `expected-${a}`, present: b % 2 === 0, participantId: c % 2 ? null : (people[c % 4] ?? null) }]
    case 'drop': return [authority, { type: 'dropExpected', expectedIds: [`expected-${a}`] }]
    case 'release': return [facilitator, { type: 'releaseHost', participantId: person }]
    case 'seat': return [facilitator, { type: 'setSeats', seats: [{ round: (b % 3) + 1, table: (c % 3) + 1, participantIds: [person] }] }]
    case 'close': return [facilitator, { type: 'closeTable', table: (b % 3) + 1 }]
    case 'open': return [facilitator, { type: 'openTable', table: (b % 3) + 1 }]
    case 'add': return [facilitator, { type: 'addTable' }]
    case 'clear': return [facilitator, { type: 'clearSeats', rounds: [{ round: (b % 3) + 1, revision: tale.state.planned.get((b % 3) + 1)?.revision ?? 0 }] }]
    case 'chairs': return [facilitator, { type: 'setChairs', table: (b % 3) + 1, chairs: c || null }]
    case 'round+': return [facilitator, { type: 'addRound' }]
    case 'round-': return [facilitator, { type: 'removeRound', round: tale.state.settings.rounds }]
    case 'wish': return [facilitator, { type: 'addWish', wishId: `wish-${tale.log.length}-${a}`, wish: b % 2 ? { kind: 'table', participantId: person, table: (c % 3) + 1 } : { kind: 'apart', participantIds: [person, people[(a + 1) % 4] ?? bob] } }]
    case 'unwish': return [facilitator, { type: 'removeWish', wishId: [...tale.state.wishes.keys()][a % Math.max(1, tale.state.wishes.size)] ?? 'wish-none' }]
    case 'mixing': return [facilitator, { type: 'setMixing', topicTables: b % 2 === 0, spreadOrganisations: c % 2 === 0 }]
    default: return [facilitator, { type: 'nameHost', participantId: person, table: (b % 2) + 1, ...(c % 2 ? { round: (c % 3) + 1 } : {}) }]
  }
}

const checkInvariants = (state: CafeState): void => {
  const inIssues = [...state.issues.values()].flatMap((issue) => issue.noteIds)
  const live = [...state.notes.values()].filter((note) => !note.deleted).map((note) => note.id)
  expect(inIssues.toSorted(), 'every note that is not deleted is in exactly one issue').toEqual(live.toSorted())
  for (const issue of state.issues.values()) expect(issue.noteIds.length, 'no issue is without a note').toBeGreaterThan(0)
  const placed = [...state.themes.values()].flatMap((theme) => theme.issueIds.map((id) => [id, theme.id]))
  const expected = [...state.issues.values()].filter((issue) => issue.themeId !== null).map((issue) => [issue.id, issue.themeId])
  expect(placed.toSorted(), 'an issue stands in the theme it says, once').toEqual(expected.toSorted())
  expect([...state.themes.keys()].toSorted(), 'every theme has one place').toEqual(state.themeOrder.toSorted())
}

/** Folds again and asks at each event whom it concerns; nobody else may be told anything of it at the end. */
const checkConcerned = (tale: Story): void => {
  const state = emptyCafe('cafe-0001')
  const audiences: Audience[] = ['cafe', 'themes', 'board', 'hall', 'desk', 'table:1', 'table:2', 'reactions', ...networks.map((id): Audience => `network:${id}`), ...people.map((id): Audience => `person:${id}`)]
  for (const logged of tale.log) {
    evolveOwned(state, logged)
    const told = concerned(logged.event, state)
    if (told === 'all') continue
    for (const audience of audiences) if (!told.includes(audience)) expect(project(logged.event, audience, tale.state, () => undefined), `${logged.event.type} to ${audience}`).toBeNull()
  }
}

/** Every moment, in an order in which nobody goes through a log. */
const checkReplay = (tale: Story): void => {
  const { length, stateAt } = replay('cafe-0001', tale.log, 7)
  const moments = Array.from({ length: length + 1 }, (_, index) => (index * 37) % (length + 1))
  for (const moment of moments) expect(stateAt(moment), `after ${moment} events`).toEqual(foldOneByOne(tale.log.slice(0, moment)))
  expect(stateAt(-1)).toEqual(stateAt(0))
  expect(stateAt(length + 1)).toEqual(tale.state)
}

test('given any story, then the replay at each step is the café as it was then', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const tale = inRound()
      for (const person of people) post(tale, person, `note-start-${person}`)
      for (const one of steps) tale.when(...commandOf(tale, one))
      checkReplay(tale)
      expect(replay('cafe-0001', tale.log).stateAt(tale.log.length)).toEqual(tale.state)
    }),
    { numRuns: 40 },
  )
})

test('given any story, then no note is lost or doubled by the harvest, and every way of folding the log is equal', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), fc.boolean(), (steps, harvest) => {
      const tale = inRound()
      for (const [index, person] of people.entries()) { post(tale, person, `note-start-${index}`); post(tale, person, `note-begin-${index}`) }
      if (harvest) while (tale.state.phase !== 'harvest') advance(tale)
      for (const one of steps) {
        const [actor, command] = commandOf(tale, one)
        const before = structuredClone(tale.state)
        const { state } = tale
        tale.when(actor, command)
        expect(state, 'the fold leaves the state before it as it was').toEqual(before)
        tale.wait(1_000)
      }
      checkInvariants(tale.state)
      checkConcerned(tale)
      expect(foldOneByOne(tale.log)).toEqual(tale.state)
      expect(fold(emptyCafe('cafe-0001'), tale.log)).toEqual(tale.state)
      for (const { event } of tale.log) expect(v.parse(DomainEvent, JSON.parse(JSON.stringify(event)))).toEqual(event)
    }),
    { numRuns: 150 },
  )
})
