import type { CafeState, Seats } from '@tablee/domain/cafe/state'
import { firstName } from './firstName.ts'

/** Somebody on the map. */
export type Seated = { readonly id: string; readonly name: string; readonly table: number; readonly host: boolean }

/** Who is in the room and has a seat, in the order of arrival; of each no more than the first name. */
export const seatedPeople = (participants: CafeState['participants'], seats: Seats | undefined): Seated[] =>
  [...participants.values()].flatMap(({ id, person, present, host }) => {
    const table = present ? seats?.get(id) : undefined
    return table === undefined ? [] : [{ id, name: firstName(person?.name ?? ''), table, host: host === table }]
  })
