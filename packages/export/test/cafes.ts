import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import type { Settings } from '@tablee/domain/cafe/settings'
import type { CafeState } from '@tablee/domain/cafe/state'
import { advance, ann, bob, facilitator, guest, inRound, organiser, post, seen, story, type Story, authority } from '../../domain/test/given.ts'
import type { NextMeeting } from '@tablee/domain/record/state'
import type { Directory } from '@tablee/domain/visibility'
import { sheetOf, type IssuesSheet } from '../src/model/issuesSheet.ts'

const hostile = JSON.parse(readFileSync(new URL('../test-data/hostileTexts.json', import.meta.url), 'utf8')) as { threat: string; text: string }[]
/** Texts that have broken exports elsewhere. */
export const hostileTexts: readonly string[] = hostile.map(({ text }) => text)

/** A harvest in which Ann and Bob wrote these notes, in turn; their ids are `note-0000`, `note-0001`… */
export const harvestOf = (texts: readonly string[], over: Partial<Settings> = {}): Story => {
  const tale = inRound({ rounds: 1, ...over })
  texts.forEach((text, index) => post(tale, index % 2 === 0 ? ann : bob, noteId(index), text))
  return advance(advance(tale))
}

export const noteId = (index: number): string => `note-${String(index).padStart(4, '0')}`
export const themeId = (index: number): string => `theme-${String(index).padStart(4, '0')}`

export const createTheme = (tale: Story, index: number, title: string): Story =>
  tale.given(facilitator, { type: 'createTheme', themeId: themeId(index), title, colour: 'honey' })
export const place = (tale: Story, id: string, theme: string | null): Story =>
  tale.given(facilitator, { type: 'placeIssues', issues: [seen(tale, id)], themeId: theme, before: null })
export const merge = (tale: Story, from: string, into: string): Story =>
  tale.given(facilitator, { type: 'mergeIssues', issues: [seen(tale, from)], into: seen(tale, into) })
export const reword = (tale: Story, id: string, text: string): Story =>
  tale.given(facilitator, { type: 'rewordIssue', issue: seen(tale, id), text })
export const hide = (tale: Story, id: string): Story => tale.given(facilitator, { type: 'hideNote', noteId: id })

export const sheetAt = (state: CafeState, position = 412): IssuesSheet => sheetOf(state, { position })
export const allIssues = (sheet: IssuesSheet) => [...sheet.themes.flatMap((theme) => theme.issues), ...sheet.unplaced]

/** Two themes; every hostile text as a note on its own, as half of a merged issue, and as somebody's rewording and title. */
export const hostileCafe = (): Story => {
  const tale = harvestOf([...hostileTexts, ...hostileTexts], { title: hostileTexts[0] ?? '', place: hostileTexts[2] ?? '', illustrative: hostileTexts[3] ?? '', questions: { mode: 'all', texts: [hostileTexts[6] ?? ''] } })
  createTheme(tale, 0, 'Coûts/délais: [2026]?*')
  hostileTexts.forEach((text, index) => {
    createTheme(tale, index + 1, `${text.slice(0, 100)} ${index}`)
    place(tale, noteId(index), themeId(index + 1))
    if (index % 2 === 1) merge(tale, noteId(hostileTexts.length + index), noteId(index))
    if (index % 3 === 0) reword(tale, noteId(index), `${text} !`)
  })
  return tale
}

const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }), fc.constantFrom('\u{10FFFE}!', '\uFDD0', '_x0041_', 'a\uFFFDb', 'constructor', '__proto__'), fc.lorem({ maxCount: 8 }))
const change = fc.record({ what: fc.constantFrom('place', 'place', 'merge', 'reword', 'hide', 'separate', 'remove' as const), a: fc.nat(11), b: fc.nat(11), text })

/** Any harvest: changes that the café refuses are no changes. */
export const anyTale = fc
  .record({ texts: fc.array(text, { maxLength: 12 }), themes: fc.array(text, { maxLength: 4 }), changes: fc.array(change, { maxLength: 30 }), language: fc.constantFrom('fr', 'en' as const) })
  .map(({ texts, themes, changes, language }): Story => {
    const tale = inRound({ rounds: 1, language })
    texts.forEach((typed, index) => tale.when(guest(index % 2 === 0 ? ann : bob), { type: 'postNote', noteId: noteId(index), text: typed, round: 1, typedAt: tale.now }))
    if (texts.length > 0) tale.when(guest(ann), { type: 'deleteNote', noteId: noteId(0) })
    advance(advance(tale))
    themes.forEach((title, index) => tale.when(facilitator, { type: 'createTheme', themeId: themeId(index), title, colour: 'sky' }))
    for (const { what, a, b, text: words } of changes) {
      const issue = seen(tale, noteId(a))
      if (what === 'place') tale.when(facilitator, { type: 'placeIssues', issues: [issue], themeId: b < 4 ? themeId(b) : null, before: null })
      if (what === 'merge') tale.when(facilitator, { type: 'mergeIssues', issues: [issue], into: seen(tale, noteId(b)) })
      if (what === 'reword') tale.when(facilitator, { type: 'rewordIssue', issue, text: words })
      if (what === 'hide') tale.when(facilitator, { type: 'hideNote', noteId: noteId(a) })
      if (what === 'separate') tale.when(facilitator, { type: 'separateNote', noteId: noteId(b), from: issue, issueId: `split-${noteId(b)}` })
      if (what === 'remove' && b === 0) tale.when(facilitator, { type: 'removeTheme', themeId: themeId(a), revision: tale.state.themes.get(themeId(a))?.revision ?? 0 })
    }
    return tale
  })
export const anyHarvest = anyTale.map((tale): CafeState => tale.state)

type Told = {
  illustrative: { fr: string }
  title: string
  date: string
  place: string | null
  question: string
  tables: number
  rounds: number
  roundMinutes: number
  participants: { key: string; name: string; organisation: string; role: string | null; host?: number }[]
  notes: { key: string; author: string; round: number; text: string }[]
  agenda: string[]
  opening: string
  networks: { name: string; reactions: { theme: number; text: string }[] }[]
  nextSteps: { what: string; who: string; due: string }[]
  conclusion: string
  nextMeeting: NextMeeting
  themes: { title: string; colour?: 'honey'; issues: { notes: string[]; text?: string }[] }[]
}

const readTold = (): Told => JSON.parse(readFileSync(new URL('../../../tools/demo/foundingCafe.json', import.meta.url), 'utf8')) as Told
const foundingId = (key: string) => `founding-${key}`

/** Who is who in the founding café. */
export const foundingDirectory: Directory = (id) => {
  const found = readTold().participants.find(({ key }) => foundingId(key) === id)
  return found ? { name: found.name, organisation: found.organisation, role: found.role ?? '' } : undefined
}

/** The founding café with all that its minutes record: agenda, opening, reactions of three networks, what follows. */
export const foundingMinutes = (): Story => {
  const told = readTold()
  const tale = foundingCafe()
    .given(organiser, { type: 'setAgenda', revision: 0, items: told.agenda })
    .given(organiser, { type: 'writeOpening', revision: 0, text: told.opening })
    .given(organiser, { type: 'writeConclusion', revision: 0, text: told.conclusion })
    .given(organiser, { type: 'setNextMeeting', revision: 0, meeting: told.nextMeeting })
  told.nextSteps.forEach((step, index) => tale.given(organiser, { type: 'addNextStep', nextStepId: `next-step-${index}`, ...step }))
  told.networks.forEach(({ name, reactions }, index) => {
    const networkId = `network-${index}`
    tale.given(organiser, { type: 'inviteNetwork', networkId, name, closesOn: '', closesAt: null, seesOthers: true })
    reactions.forEach(({ theme, text }, at) => tale.given(organiser, { type: 'react', reactionId: `reaction-${index}-${at}`, networkId, themeId: themeId(theme - 1), issueId: null, text, signerId: `signer-${index}` }))
  })
  return tale
}

/** The café that Tablée comes from, told command by command from the demonstration's data. */
export const foundingCafe = (): Story => {
  const told = readTold()
  const id = foundingId
  const tale = story({
    title: told.title, date: told.date, place: told.place ?? '', tables: told.tables, rounds: told.rounds, roundMinutes: told.roundMinutes,
    questions: { mode: 'all', texts: [told.question] }, illustrative: told.illustrative.fr,
  }).given(organiser, { type: 'advance', step: 0 })
  for (const { key, host } of told.participants) {
    tale.given(authority, { type: 'arrive', participantId: id(key), withoutPhone: false })
    if (host !== undefined) tale.given(facilitator, { type: 'nameHost', participantId: id(key), table: host })
  }
  for (let round = 1; round <= told.rounds; round += 1) {
    while (tale.state.phase !== 'round' || tale.state.round !== round) advance(tale)
    for (const note of told.notes.filter((written) => written.round === round)) post(tale, id(note.author), id(note.key), note.text)
  }
  while (tale.state.phase !== 'harvest') advance(tale)
  const colours = ['honey', 'mint', 'sky', 'rose', 'lilac', 'stone'] as const
  told.themes.forEach((theme, index) => {
    tale.given(facilitator, { type: 'createTheme', themeId: themeId(index), title: theme.title, colour: colours[index % colours.length] ?? 'honey' })
    for (const { notes: [first = '', ...others], text: wording } of theme.issues) {
      for (const other of others) merge(tale, id(other), id(first))
      if (wording !== undefined) reword(tale, id(first), wording)
      place(tale, id(first), themeId(index))
    }
  })
  return advance(tale)
}
