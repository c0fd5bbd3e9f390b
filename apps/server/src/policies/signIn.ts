import { nameKey } from '@tablee/domain/attendance/read'
import { randomUUID } from 'node:crypto'
import { authorityActor, type OpenCafe } from '../cafes.ts'

/**
 * Whoever arrives under a name of the attendance list is signed in there. A first name alone, or a name that stands
 * there twice, needs the same organisation and one person of whom it is true; else a facilitator ticks it by hand.
 */
export const signIn = async ({ authority, people }: OpenCafe, participantId: string): Promise<void> => {
  const person = people.get(participantId)
  const name = nameKey(person?.name ?? '')
  if (!person || name === '') return
  const organisation = nameKey(person.organisation)
  const absent = [...authority.state.attendance.values()].filter(({ present }) => !present).map(({ id }) => ({ id, name: nameKey(people.get(id)?.name ?? ''), organisation: nameKey(people.get(id)?.organisation ?? '') }))
  const same = absent.filter((expected) => expected.name === name)
  const known = same.length > 0 ? same : absent.filter((expected) => organisation !== '' && expected.name.startsWith(`${name} `))
  const [only, other] = same.length === 1 ? same : known.filter((expected) => expected.organisation === organisation)
  if (!only || other) return
  // The person is in whatever becomes of the list.
  await authority.submit(authorityActor, [{ id: randomUUID(), command: { type: 'markPresence', expectedId: only.id, present: true, participantId } }])
}
