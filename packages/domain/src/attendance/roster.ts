import { cleanLine, countCharacters } from '../text.ts'
import type { ColumnKind, Columns } from './columns.ts'
import { mostExpected } from './decide.ts'
import { nameKey } from './read.ts'

/** The longest name, organisation or role, in characters. */
export const personLimit = 200

/** Why a line gives no person. */
export type LineFault =
  | { readonly kind: 'noName' }
  | { readonly kind: 'tooLong'; readonly column: 'name' | 'organisation' | 'role' }
  /** A character was lost before the list came here. */
  | { readonly kind: 'unreadable' }
  /** The same name and organisation as on an earlier line. */
  | { readonly kind: 'twice'; readonly line: number }
  | { readonly kind: 'known' }
  | { readonly kind: 'tooMany' }

export type RosterPerson = { readonly name: string; readonly organisation: string; readonly role: string }

/** One line of a list of people; `line` counts from 1, the heading included, as a spreadsheet does. */
export type RosterLine = RosterPerson & {
  readonly line: number
  readonly fault: LineFault | null
  /** An earlier line with the same name and another organisation: two people, or one. */
  readonly sameNameAs: number | null
}

/** Two people are the same for the list where name and organisation are. */
export const personKey = ({ name, organisation }: { name: string; organisation: string }): string => `${nameKey(name)}|${nameKey(organisation)}`

/** The people of a table, line by line, each with what is wrong with it. `known` are the people on the list already. */
export const readRoster = (rows: readonly (readonly string[])[], { header, kinds }: Columns, known: readonly { name: string; organisation: string }[]): RosterLine[] => {
  const there = new Set(known.map(personKey))
  const lineOf = new Map<string, number>()
  const lineOfName = new Map<string, number>()
  let kept = known.length
  return rows.flatMap((row, index): RosterLine[] => {
    if (header && index === 0) return []
    const line = index + 1
    const person = personIn(row, kinds)
    if (Object.values(person).every((value) => value === '')) return []
    const key = personKey(person)
    const fault = faultOf(person) ?? twice(key) ?? (there.has(key) ? ({ kind: 'known' } as const) : kept >= mostExpected ? ({ kind: 'tooMany' } as const) : null)
    const sameNameAs = fault === null ? (lineOfName.get(nameKey(person.name)) ?? null) : null
    if (fault === null) {
      kept += 1
      lineOf.set(key, line)
      if (sameNameAs === null) lineOfName.set(nameKey(person.name), line)
    }
    return [{ ...person, line, fault, sameNameAs }]
  })

  function twice(key: string): LineFault | null {
    const earlier = lineOf.get(key)
    return earlier === undefined ? null : { kind: 'twice', line: earlier }
  }
}

const personIn = (row: readonly string[], kinds: readonly ColumnKind[]): RosterPerson => {
  const cell = (kind: ColumnKind): string => cleanLine(kinds.flatMap((one, column) => (one === kind ? [row[column] ?? ''] : [])).join(' ')).replace(/\s+/g, ' ')
  const name = cell('name') || `${cell('firstName')} ${cell('lastName')}`.trim()
  return { name, organisation: cell('organisation'), role: cell('role') }
}

const faultOf = (person: RosterPerson): LineFault | null => {
  if (nameKey(person.name) === '') return { kind: 'noName' }
  for (const column of ['name', 'organisation', 'role'] as const) if (countCharacters(person[column]) > personLimit) return { kind: 'tooLong', column }
  return Object.values(person).some((value) => value.includes('\uFFFD')) ? { kind: 'unreadable' } : null
}
