import { expect, test } from 'vitest'
import { ann, arrived, bob, facilitator, cat, dan } from '../../../../../packages/domain/test/given.ts'
import { seatedPeople } from './seated.ts'

const seated = (tale: ReturnType<typeof arrived>, round = 1) => seatedPeople(tale.state.participants, tale.state.seats.get(round))

test('given people who have arrived, then each is at their table, and who left is not', () => {
  const tale = arrived().given(facilitator, { type: 'leave', participantId: cat })
  expect(seated(tale).map(({ id, table }) => [id, table])).toEqual([[ann, 1], [bob, 2], [dan, 2]])
})
test('given a host, then they are known as the host of their own table alone', () => {
  const tale = arrived().given(facilitator, { type: 'nameHost', participantId: ann, table: 1 })
  expect(seated(tale).filter(({ host }) => host).map(({ id }) => id)).toEqual([ann])
})
test('given a full name and an organisation, then the map knows no more than the first name', () => {
  const tale = arrived()
  tale.state.participants.set(ann, { id: ann, person: { name: 'Ann Marie Duval', organisation: 'Crédit' }, present: true, host: null, hostRound: null, withoutPhone: false })
  expect(JSON.stringify(seated(tale))).not.toMatch(/Duval|Crédit/)
  expect(seated(tale)[0]?.name).toBe('Ann')
})
test('given a round that nobody is seated in, then there is nobody on the map', () => {
  expect(seated(arrived(), 9)).toEqual([])
})
