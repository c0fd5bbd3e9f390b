import type { CafeState, Mixing } from '../cafe/state.ts'
import type { ParticipantId } from '../ids.ts'
import type { OrganisationOf } from './request.ts'

/** Rounds that have been walked to, ascending. */
const played = (state: CafeState): number[] => state.rounds.map(({ number }) => number)

/** Whom each person has shared a table with in the rounds that were. */
export const metOf = (state: CafeState): Map<ParticipantId, Set<ParticipantId>> => {
  const met = new Map<ParticipantId, Set<ParticipantId>>()
  for (const round of played(state)) {
    const tables = new Map<number, ParticipantId[]>()
    for (const [id, table] of state.seats.get(round) ?? []) {
      const there = tables.get(table)
      if (there) there.push(id)
      else tables.set(table, [id])
    }
    for (const there of tables.values()) {
      for (const one of there) {
        let others = met.get(one)
        if (!others) met.set(one, (others = new Set()))
        for (const other of there) if (other !== one) others.add(other)
      }
    }
  }
  return met
}

/** How those who sat through every round have met; null where nobody did. Names are compared as people read them. */
export const mixingOf = (state: CafeState, organisationOf: OrganisationOf): Mixing | null => {
  const rounds = played(state)
  const others: number[] = []
  const organisations: number[] = []
  const nameOf = (id: ParticipantId): string => organisationOf(id).normalize('NFKC').trim().toLowerCase()
  for (const [id, met] of metOf(state)) {
    if (!rounds.every((round) => state.seats.get(round)?.has(id))) continue
    const own = nameOf(id)
    const theirs = new Set([...met].map(nameOf).filter((name) => name !== '' && name !== own))
    others.push(met.size)
    organisations.push(theirs.size)
  }
  if (others.length === 0) return null
  const range = (values: readonly number[]) => ({ fewest: values.reduce((a, b) => Math.min(a, b)), most: values.reduce((a, b) => Math.max(a, b)) })
  return { people: others.length, others: range(others), organisations: range(organisations) }
}
