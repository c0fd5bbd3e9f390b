import { useMemo } from 'react'
import { m } from '../../paraglide/messages.js'
import type { Box } from '../stage/useBox.ts'
import type { MapPlan } from './planMap.ts'
import { dotSize, peoplePositions, tableCentres, tableRadius } from './positions.ts'
import { RoundTable } from './RoundTable.tsx'
import type { Seated } from './seated.ts'
import styles from './SeatMap.module.css'
import { Token } from './Token.tsx'
import { useGlides } from './useGlides.ts'
import { nameSize } from './useMapPlan.ts'

type Props = { readonly plan: MapPlan; readonly page: number; readonly box: Box; readonly people: readonly Seated[]; readonly from: readonly Seated[] | null }

/** One page of the map, and people coming to its tables. */
export const MapPage = ({ plan, page, box, people, from }: Props) => {
  const tables = useMemo(() => plan.pages[page] ?? [], [plan, page])
  const centres = useMemo(() => tableCentres(plan, tables), [plan, tables])
  const positions = useMemo(() => peoplePositions(plan, tables, people, box, false), [plan, tables, people, box])
  const before = useMemo(() => (from ? peoplePositions(plan, tables, from, box, true) : null), [plan, tables, from, box])
  const door = useMemo(() => (from ? { x: box.width / 2, y: box.height * 1.1 } : null), [from, box])
  const layer = useGlides({ positions, before, door, picture: `${plan.kind} ${plan.scale} ${page} ${plan.pages.length} ${box.width} ${box.height}` })
  const names = useMemo(() => {
    const seated = new Map<number, string[]>()
    for (const { table, name } of people) {
      const list = seated.get(table)
      if (list) list.push(name || m.common_unnamed())
      else seated.set(table, [name || m.common_unnamed()])
    }
    return seated
  }, [people])
  const radius = tableRadius(plan)
  const named = plan.kind === 'names'
  const dots = [...names.values()].reduce((most, seated) => Math.max(most, seated.length), 1)
  const dot = dotSize(radius, dots)
  const size = named ? plan.card : { width: dot, height: dot }
  return (
    <>
      <ul className={styles.tables}>
        {tables.map((table) => {
          const centre = centres.get(table)
          return centre ? <RoundTable key={table} table={table} centre={centre} radius={radius} names={names.get(table) ?? []} /> : null
        })}
      </ul>
      <div ref={layer} className={styles.people} aria-hidden="true">
        {people.map((person) => {
          const at = positions.get(person.id)
          return at ? <Token key={person.id} person={person} at={at} size={size} scale={plan.scale * nameSize} named={named} /> : null
        })}
      </div>
    </>
  )
}
