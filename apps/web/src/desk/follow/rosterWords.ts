import type { ColumnKind } from '@tablee/domain/attendance/columns'
import type { RosterLine } from '@tablee/domain/attendance/roster'
import { m } from '../../paraglide/messages.js'

const columns: { readonly [Kind in ColumnKind]: () => string } = {
  name: m.follow_column_name, firstName: m.follow_column_firstName, lastName: m.follow_column_lastName, organisation: m.follow_column_organisation, role: m.follow_column_role, ignored: m.follow_column_ignored,
}
export const columnName = (kind: ColumnKind): string => columns[kind]()

/** What is wrong with a line, or to be looked at, in words that name it. */
export const faultText = ({ line, name: full, fault, sameNameAs }: RosterLine): string => {
  const name = full.length > 60 ? `${full.slice(0, 60)}…` : full
  switch (fault?.kind) {
    case undefined: return m.follow_same_name({ line, name, other: sameNameAs ?? 0 })
    case 'noName': return m.follow_fault_noName({ line })
    case 'tooLong': return m.follow_fault_tooLong({ line, name, column: columnName(fault.column) })
    case 'unreadable': return m.follow_fault_unreadable({ line, name })
    case 'twice': return m.follow_fault_twice({ line, name, other: fault.line })
    case 'known': return m.follow_fault_known({ line, name })
    case 'tooMany': return m.follow_fault_tooMany({ line, name })
    default: return fault satisfies never
  }
}
