import { nameKey } from './read.ts'

/** What a column of an attendance list holds. */
export const columnKinds = ['name', 'firstName', 'lastName', 'organisation', 'role', 'ignored'] as const
export type ColumnKind = (typeof columnKinds)[number]

/** How a table is read as a list of people; `header`: its first row says what the columns are. */
export type Columns = { readonly header: boolean; readonly kinds: readonly ColumnKind[] }

const headings: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(nom (et )?prenoms?|prenoms? (et )?noms?|nom complet|(full )?name|participants?( s)?|personnes?|invites?)$/, 'name'],
  [/^(prenoms?|first ?name|given name)$/, 'firstName'],
  [/^(noms?|nom de famille|last ?name|surname|family name)$/, 'lastName'],
  [/organi[sz]ation|organisme|structure|societe|entreprise|employeur|association|collectivite|etablissement|institution|company|employer/, 'organisation'],
  [/fonction|role|poste|qualite|titre|job|title|position/, 'role'],
]

const kindOf = (heading: string): ColumnKind => headings.find(([pattern]) => pattern.test(nameKey(heading)))?.[1] ?? 'ignored'

/**
 * What the columns seem to hold: by their headings where the first row has some, else name, organisation and role from
 * left to right. A proposal, for a person to correct.
 */
export const guessColumns = (rows: readonly (readonly string[])[]): Columns => {
  const width = Math.max(1, ...rows.slice(0, 50).map((row) => row.length))
  const seen = new Set<ColumnKind>()
  const named = Array.from({ length: width }, (_, column): ColumnKind => {
    const kind = kindOf(rows[0]?.[column] ?? '')
    if (kind === 'ignored' || seen.has(kind)) return 'ignored'
    seen.add(kind)
    return kind
  })
  // « Association » in a first line may be somebody's organisation; « Nom » is nobody's name.
  if (seen.has('name') || seen.has('firstName') || seen.has('lastName')) {
    // « Nom » alone is the whole name.
    if (!seen.has('name') && !seen.has('firstName')) return { header: true, kinds: named.map((kind) => (kind === 'lastName' ? 'name' : kind)) }
    return { header: true, kinds: seen.has('name') ? named.map((kind) => (kind === 'firstName' || kind === 'lastName' ? 'ignored' : kind)) : named }
  }
  const usual: readonly ColumnKind[] = ['name', 'organisation', 'role']
  return { header: false, kinds: Array.from({ length: width }, (_, column) => usual[column] ?? 'ignored') }
}
