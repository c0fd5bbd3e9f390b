import type { CafeState, TableSetup } from '../cafe/state.ts'
import type { TableEvent } from './events.ts'
import { setupOf } from './read.ts'

export const evolveTable = (state: CafeState, event: TableEvent): void => {
  const become = (change: Partial<TableSetup>): void => { state.tables = new Map(state.tables).set(event.table, { ...setupOf(state, event.table), ...change }) }
  switch (event.type) {
    case 'TableClosed': become({ closed: true }); return
    case 'TableOpened': become({ closed: false }); return
    case 'ChairsSet': become({ chairs: event.chairs }); return
    case 'TableAdded': {
      const { questions } = state.settings
      const texts = event.question === null ? questions.texts : [...questions.texts, event.question]
      state.settings = { ...state.settings, tables: event.table, questions: { ...questions, texts } }
      return
    }
    default: event satisfies never
  }
}
