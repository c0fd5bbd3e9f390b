import type { DomainEvent } from '@tablee/domain/event'
import { withoutWords } from '@tablee/domain/note/erase'
import { randomUUID } from 'node:crypto'
import { authorityActor, type Cafes, type OpenCafe } from '../cafes.ts'
import type { Storage } from '../eventLog/storage.ts'
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
  /** Forgets here, in memory, what other nodes have erased: they ring, and where a ring was lost this is asked now and then. */
  follow(): Promise<void>
}

type Ports = Pick<Storage, 'log' | 'doorbell' | 'redact' | 'alone'>

/** So many events are read at once. */
const slice = 5_000

/** Clocks of nodes differ by less than this (milliseconds): an erasure is not overlooked for having been done « before » the last look. */
const clocksDiffer = 3_600_000

export const createErasing = (registry: Registry, cafes: Cafes, { log, doorbell, redact, alone }: Ports, now: () => number): Erasing => {
  /** What other nodes did is known here: their events, and whose name is gone. Resolves with whose name is kept. */
  const catchUp = async (cafeId: string, { authority, people }: OpenCafe): Promise<ReadonlySet<string>> => {
    await authority.refresh()
    // Whoever comes in while the names are read is not among them, and is not gone.
    const before = [...people.keys()]
    const known = await registry.people(cafeId)
    for (const id of before) if (!known.has(id)) people.delete(id)
    return new Set(known.keys())
  }

  const carryOut = async (cafeId: string, cafe: OpenCafe, ids: readonly string[], notes: boolean): Promise<void> => {
    const { authority, people } = cafe
    await registry.forgetPeople(cafeId, ids)
    for (const id of ids) people.delete(id)
    const results = await authority.submit(authorityActor, ids.map((participantId) => ({ id: randomUUID(), command: { type: 'erasePerson', participantId, notes } })))
    const failed = results.find(({ ok }) => !ok)
    if (failed && !failed.ok) throw new Error(`an erasure was not carried out: ${failed.error.code}`)
    // Looked up only now: a note that came in a moment before is among them, and none comes after.
    const written = new Set(notes ? [...authority.state.notes.values()].filter(({ author }) => author !== null && ids.includes(author)).map(({ id }) => id) : [])
    if (written.size === 0) return
    await redact(cafeId, written)
    authority.redact((event) => withoutWords(event, written))
  }

  /** To be called alone. */
  const eraseNow = async (cafeId: string, participantId: string, notes: boolean): Promise<void> => {
    // On the list first: what a crash interrupts is done at the next start.
    await registry.listErasure(cafeId, participantId, notes, now())
    const cafe = await cafes.open(cafeId)
    if (!cafe) return
    const known = await catchUp(cafeId, cafe)
    const { participants, attendance } = cafe.authority.state
    const ids = participantId === '' ? [...new Set([...known, ...cafe.people.keys(), ...participants.keys(), ...attendance.keys()])] : [participantId]
    await carryOut(cafeId, cafe, ids, notes)
    await registry.erasureDone(cafeId, participantId)
    doorbell?.ring('erased', cafeId)
  }
  const erase = (cafeId: string, participantId: string, notes: boolean): Promise<void> => alone(cafeId, () => eraseNow(cafeId, participantId, notes))

  /** What is due in a café whose day is over: null where nothing is left. */
  const due = ({ authority: { state }, people }: OpenCafe, today: string): { readonly notes: boolean } | null => {
    const { keepUntil, notesThen } = state.settings.privacy
    if (keepUntil === '' || keepUntil >= today) return null
    return people.size > 0 || (notesThen === 'erase' && [...state.notes.values()].some(({ deleted }) => !deleted)) ? { notes: notesThen === 'erase' } : null
  }

  /** Another node took words out of the log: what is held here is as the log is now. */
  const forget = async (cafeId: string): Promise<void> => {
    const cafe = await cafes.held(cafeId)
    if (!cafe) return
    await catchUp(cafeId, cafe)
    const blank = new Set<string>()
    for (let after = 0; ;) {
      const events = await log.read(cafeId, after, slice)
      // No note is ever posted without a word.
      for (const { event } of events) { const { type, noteId, text } = event as Partial<Extract<DomainEvent, { type: 'NotePosted' }>>; if (type === 'NotePosted' && text === '' && noteId !== undefined) blank.add(noteId) }
      if (events.length < slice) break
      after = events.at(-1)?.position ?? after
    }
    cafe.authority.redact((event) => withoutWords(event, blank))
  }
  const followed = new Set<string>()
  let looked = now()

  doorbell?.onRing('erased', (cafeId) => { void forget(cafeId).catch(() => undefined) })

  return {
    person: erase,
    everybody: (cafeId, notes) => erase(cafeId, '', notes),
    enforce: async () => { for (const { cafeId, participantId, notes } of await registry.openErasures()) await erase(cafeId, participantId, notes) },
    purge: async (today) => {
      for (const cafeId of await registry.cafeIds()) {
        const cafe = await cafes.open(cafeId).catch(() => null)
        if (!cafe || !due(cafe, today)) continue
        await alone(cafeId, async () => {
          // Another node may have done it meanwhile.
          await catchUp(cafeId, cafe)
          const still = due(cafe, today)
          if (still) await eraseNow(cafeId, '', still.notes)
        })
      }
    },
    follow: async () => {
      const since = looked - clocksDiffer
      const at = now()
      for (const { cafeId, key } of await registry.erasuresDone(since)) {
        if (followed.has(key)) continue
        await forget(cafeId)
        followed.add(key)
      }
      looked = at
    },
  }
}
