import { expect, test } from 'vitest'
import { ann, arrived, authority, facilitator, guest, story } from '../../test/given.ts'
import { project, type Audience } from '../visibility.ts'
import { attendees, nameKey } from './read.ts'

const refusal = (code: string, more: object = {}) => ({ ok: false, refusal: { code, ...more } })
const names: Record<string, { name: string; organisation: string; role?: string }> = {
  'expected-1': { name: 'Ann Durand', organisation: 'CREE', role: 'directrice' }, 'expected-2': { name: 'Élise Labro', organisation: 'CCI' },
  'person-bob': { name: 'Bob', organisation: 'SoliCités' },
}
const expecting = () => arrived().given(authority, { type: 'expectPeople', expectedIds: ['expected-1', 'expected-2', 'expected-1'] })

test('given an attendance list, when one arrives and another is ticked by hand, then the list tells who is there, expected or not', () => {
  const tale = expecting().given(authority, { type: 'markPresence', expectedId: 'expected-1', present: true, participantId: ann })
  const lines = () => attendees(tale.state, (id) => names[id]).slice(0, 3).map(({ name, role, present, expected }) => [name, role, present, expected])
  expect(lines()).toEqual([['Ann Durand', 'directrice', true, true], ['Élise Labro', '', false, true], ['Bob', '', true, false]])
  tale.given(facilitator, { type: 'markPresence', expectedId: 'expected-2', present: true, participantId: null }).given(facilitator, { type: 'markPresence', expectedId: 'expected-1', present: false, participantId: ann })
  expect(tale.state.attendance.get('expected-1')).toEqual({ id: 'expected-1', present: false, participantId: null })
  expect(attendees(tale.state, (id) => names[id]).filter(({ present }) => present)).toHaveLength(5)
})

test('given names, then the log holds ids only, and the list is told to nobody but the desk', () => {
  const tale = expecting().given(facilitator, { type: 'markPresence', expectedId: 'expected-2', present: true, participantId: null })
  expect(JSON.stringify(tale.log)).not.toContain('Labro')
  const told = (audience: Audience) => tale.log.filter(({ event }) => /Expected|Presence/.test(event.type) && project(event, audience, tale.state, () => undefined)).length
  expect((['desk', 'hall', 'cafe', 'themes', 'board', 'table:1', `person:${ann}`] as const).map(told)).toEqual([2, 0, 0, 0, 0, 0, 0])
})

test('given more than ten thousand people, somebody unknown, or a participant\'s tick, then it is refused', () => {
  const tale = story()
  for (let piece = 0; piece < 20; piece += 1) tale.given(authority, { type: 'expectPeople', expectedIds: Array.from({ length: 500 }, (_, index) => `expected-${piece}-${index}`) })
  expect(tale.when(authority, { type: 'expectPeople', expectedIds: ['expected-more'] })).toEqual(refusal('TOO_MANY', { limit: 10_000 }))
  expect(tale.when(facilitator, { type: 'markPresence', expectedId: 'expected-none', present: true, participantId: null })).toEqual(refusal('PERSON_UNKNOWN'))
  expect(tale.when(facilitator, { type: 'markPresence', expectedId: 'expected-0-0', present: true, participantId: 'person-none' })).toEqual(refusal('PERSON_UNKNOWN'))
  expect(expecting().when(guest(ann), { type: 'markPresence', expectedId: 'expected-1', present: true, participantId: ann })).toEqual(refusal('FORBIDDEN'))
  tale.given(authority, { type: 'dropExpected', expectedIds: ['expected-0-0'] })
  expect(tale.state.attendance.size).toBe(9_999)
})

test('given two spellings of a name, then case, accents, hyphens and apostrophes do not tell them apart', () => {
  expect(nameKey(' Élise  L’ABRO-Petit')).toBe(nameKey("elise l'abro petit"))
  expect(nameKey('Ann')).not.toBe(nameKey('Anna'))
})
