import type { Machine } from './machine.ts'

/** One line of the table: what was measured, and its figures by name. Medians, with the runs they come from. */
export type Row = {
  readonly what: string
  readonly figures: { readonly [name: string]: number }
  readonly runs: readonly { readonly [name: string]: number }[]
}
export type Results = { readonly machine: Machine; readonly sections: { [section: string]: readonly Row[] } }
