import type { CafeState, TableSetup } from '../cafe/state.ts'

const usual: TableSetup = { closed: false, chairs: null }

export const setupOf = (state: Pick<CafeState, 'tables'>, table: number): TableSetup => state.tables.get(table) ?? usual

/** Whether there is such a table and people may sit at it. */
export const isOpen = (state: Pick<CafeState, 'tables' | 'settings'>, table: number): boolean =>
  table >= 1 && table <= state.settings.tables && !setupOf(state, table).closed

/** The numbers of the tables that people may sit at, ascending. */
export const openTables = (state: Pick<CafeState, 'tables' | 'settings'>): number[] =>
  Array.from({ length: state.settings.tables }, (_, index) => index + 1).filter((table) => !setupOf(state, table).closed)
