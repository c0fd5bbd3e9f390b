import { emptyCafe, evolveOwned } from '@tablee/domain/cafe'
import { decide } from '@tablee/domain/decide'
import { themeColours, type CafeState, type Person } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import type { Actor } from '@tablee/domain/rights'
import { replan } from '@tablee/rotation/replan'
import { settingsOf, type FoundingCafe } from './foundingCafe.ts'

export type Told = { readonly state: CafeState; readonly people: ReadonlyMap<string, Person>; /** How many events made it. */ readonly length: number }

const organiser: Actor = { role: 'organiser', id: 'organiser' }
const authority: Actor = { role: 'authority', id: 'authority' }

/** The founding café from beginning to end, decided by the rules themselves, without a server. */
export const foundingStory = (cafe: FoundingCafe): Told => {
  const state = emptyCafe('founding-cafe')
  const people = new Map<string, Person>()
  let now = Date.UTC(2012, 2, 20, 13), length = 0
  const give = (actor: Actor, command: Command): void => {
    const decision = decide(state, command, { now, actor, planSeats: replan, organisationOf: (id) => people.get(id)?.organisation ?? '' })
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal.code}`)
    for (const event of decision.events) evolveOwned(state, { position: (length += 1), at: now, by: actor.id, event })
    now += 1_000
  }
  const advance = (): void => give(organiser, { type: 'advance', step: state.step })
  const idOf = (kind: string, key: string | number): string => `founding-${kind}-${key}`
  const seen = (id: string) => ({ id, revision: state.issues.get(id)?.revision ?? -1 })

  give(authority, { type: 'createCafe', settings: settingsOf(cafe) })
  give(organiser, { type: 'setAgenda', revision: 0, items: cafe.agenda })
  advance()
  for (const { key, name, organisation, role, host } of cafe.participants) {
    const participantId = idOf('person', key)
    people.set(participantId, { name, organisation: organisation ?? '', ...(role ? { role } : {}) })
    give(authority, { type: 'arrive', participantId, withoutPhone: false })
    if (host) give(organiser, { type: 'nameHost', participantId, table: host })
  }
  for (let round = 1; round <= cafe.rounds; round += 1) {
    while (state.phase !== 'round' || state.round !== round) advance()
    for (const note of cafe.notes.filter((each) => each.round === round)) {
      const author = idOf('person', note.author)
      give({ role: 'participant', id: author }, { type: 'postNote', noteId: idOf('note', note.key), text: note.text, round, typedAt: now })
    }
  }
  while (state.phase !== 'harvest') advance()
  for (const [index, { title, issues }] of cafe.themes.entries()) {
    const themeId = idOf('theme', index + 1)
    give(organiser, { type: 'createTheme', themeId, title, colour: themeColours[index % themeColours.length] ?? 'stone' })
    for (const { notes: [first = '', ...others], text } of issues) {
      const id = idOf('note', first)
      for (const other of others) give(organiser, { type: 'mergeIssues', issues: [seen(idOf('note', other))], into: seen(id) })
      if (text !== undefined) give(organiser, { type: 'rewordIssue', issue: seen(id), text })
      give(organiser, { type: 'placeIssues', issues: [seen(id)], themeId, before: null })
    }
  }
  for (const [index, { name, reactions }] of cafe.networks.entries()) {
    const networkId = idOf('network', index + 1), signerId = idOf('signer', index + 1)
    give(organiser, { type: 'inviteNetwork', networkId, name, closesOn: '', closesAt: null, seesOthers: true })
    for (const [at, { theme, text }] of reactions.entries()) {
      give(organiser, { type: 'react', reactionId: idOf('reaction', `${index + 1}-${at + 1}`), networkId, themeId: idOf('theme', theme), issueId: null, text, signerId })
    }
  }
  for (const [index, step] of cafe.nextSteps.entries()) give(organiser, { type: 'addNextStep', nextStepId: idOf('step', index + 1), ...step })
  give(organiser, { type: 'writeOpening', revision: 0, text: cafe.opening })
  give(organiser, { type: 'writeConclusion', revision: 0, text: cafe.conclusion })
  give(organiser, { type: 'setNextMeeting', revision: 0, meeting: cafe.nextMeeting })
  advance()
  return { state, people, length }
}
