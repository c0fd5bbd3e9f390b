import { mostTables } from '../cafe/settings.ts'
import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Context, type Decision } from '../decision.ts'
import type { DomainEvent } from '../event.ts'
import { planOn } from '../seat/plan.ts'
import { cleanLine } from '../text.ts'
import type { TableCommand } from './commands.ts'
import { evolveTable } from './evolve.ts'
import type { TableEvent } from './events.ts'
import { openTables, setupOf } from './read.ts'

export const decideTable = (state: CafeState, command: TableCommand, context: Context): Decision => {
  if (command.type === 'addTable') {
    const table = state.settings.tables + 1
    if (table > mostTables) return refuse({ code: 'TABLE_LIMIT', limit: mostTables })
    const question = state.settings.questions.mode === 'perTable' ? cleanLine(command.question ?? '') : null
    if (question === '') return refuse({ code: 'QUESTION_EMPTY' })
    return withSeats(state, { type: 'TableAdded', table, question }, context)
  }
  const { table } = command
  if (table > state.settings.tables) return refuse({ code: 'TABLE_UNKNOWN', table })
  const { closed, chairs } = setupOf(state, table)
  switch (command.type) {
    case 'closeTable': {
      if (closed) return accept()
      if (openTables(state).length === 1) return refuse({ code: 'LAST_TABLE' })
      const hosts = [...state.participants.values()].filter(({ host }) => host === table)
      return withSeats(state, { type: 'TableClosed', table }, context, hosts.map(({ id }) => ({ type: 'HostReleased', participantId: id })))
    }
    case 'openTable': return closed ? withSeats(state, { type: 'TableOpened', table }, context) : accept()
    case 'setChairs': return chairs === command.chairs ? accept() : withSeats(state, { type: 'ChairsSet', table, chairs: command.chairs }, context)
    default: return command satisfies never
  }
}

/** The event, and the seats that follow from it: only those move whose table is no more. */
const withSeats = (state: CafeState, event: TableEvent, context: Context, more: readonly DomainEvent[] = []): Decision => {
  const next = { ...state }
  evolveTable(next, event)
  return accept(event, ...more, ...planOn(next, context))
}
