import { withoutWords } from '@tablee/domain/note/erase'
import { randomUUID } from 'node:crypto'
import { authorityActor, type Cafes, type OpenCafe } from '../cafes.ts'
import type { Registry } from '../registry/registry.ts'

/** Erasure of what is personal: by a person's wish, or on the day that the organiser set. */
export type Erasing = {
  /** One person of a café; with `notes`, what they wrote too. Resolves once nothing of it is left. */
  person(cafeId: string, participantId: string, notes: boolean): Promise<void>
  /** Everybody of a café. */
  everybody(cafeId: string, notes: boolean): Promise<void>
  /** Does again what is on the list of erasures and not done: after a crash, or where an older copy was restored. */
  enforce(): Promise<void>
  /** Erases what cafés said they would keep until a day that is over; `today` is `YYYY-MM-DD`. */
  purge(today: string): Promise<void>
}

/** `redact` takes the words of notes out of a café's stored log. */
export const createErasing = (registry: Registry, cafes: Cafes, redact: (cafeId: string, noteIds: ReadonlySet<string>) => Promise<void>, now: () => number): Erasing => {
  const carryOut = async (cafeId: string, cafe: OpenCafe, ids: readonly string[], notes: boolean): Promise<void> => {
    const { authority, people } = cafe
    const written = new Set(notes ? [...authority.state.notes.values()].filter(({ author }) => author !== null && ids.includes(author)).map(({ id }) => id) : [])
    await registry.forgetPeople(cafeId, ids)
    for (const id of ids) people.delete(id)
    const results = await authority.submit(authorityActor, ids.map((participantId) => ({ id: randomUUID(), command: { type: 'erasePerson', participantId, notes } })))
    const failed = results.find(({ ok }) => !ok)
    if (failed && !failed.ok) throw new Error(`an erasure was not carried out: ${failed.error.code}`)
    if (written.size === 0) return
    await redact(cafeId, written)
    authority.redact((event) => withoutWords(event, written))
  }

  const erase = async (cafeId: string, participantId: string, notes: boolean): Promise<void> => {
    // On the list first: what a crash interrupts is done at the next start.
    await registry.listErasure(cafeId, participantId, notes, now())
    const cafe = await cafes.open(cafeId)
    if (!cafe) return
    const { participants, attendance } = cafe.authority.state
    const ids = participantId === '' ? [...new Set([...cafe.people.keys(), ...participants.keys(), ...attendance.keys()])] : [participantId]
    await carryOut(cafeId, cafe, ids, notes)
    await registry.erasureDone(cafeId, participantId)
  }

  return {
    person: erase,
    everybody: (cafeId, notes) => erase(cafeId, '', notes),
    enforce: async () => { for (const { cafeId, participantId, notes } of await registry.openErasures()) await erase(cafeId, participantId, notes) },
    purge: async (today) => {
      for (const cafeId of await registry.cafeIds()) {
        const cafe = await cafes.open(cafeId).catch(() => null)
        const { keepUntil, notesThen } = cafe?.authority.state.settings.privacy ?? { keepUntil: '', notesThen: 'keep' as const }
        if (!cafe || keepUntil === '' || keepUntil >= today) continue
        const somebody = cafe.people.size > 0 || (notesThen === 'erase' && [...cafe.authority.state.notes.values()].some(({ deleted }) => !deleted))
        if (somebody) await erase(cafeId, '', notesThen === 'erase')
      }
    },
  }
}
