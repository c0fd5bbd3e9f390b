import type { Constraints, Person, Table } from '../src/plan.ts'

export const peopleOf = (count: number, organisations = 0): Person[] =>
  Array.from({ length: count }, (_, at) => ({ id: `p${at + 1}`, organisation: organisations === 0 ? undefined : `o${(at % organisations) + 1}` }))

export const tablesOf = (count: number): Table[] => Array.from({ length: count }, (_, at) => ({ number: at + 1 }))

/** The first people are hosts, one for each table, in all rounds. */
export const hostsOf = (tables: readonly Table[]): NonNullable<Constraints['hosts']> =>
  tables.map(({ number }, at) => ({ person: `p${at + 1}`, table: number }))
