import { placeCards, radiusAmongCards } from './placeCards.ts'
import type { MapPlan } from './planMap.ts'
import type { Seated } from './seated.ts'
import { cellCentre, type Point, type Size } from './tableGrid.ts'

/** The middle of each table of a page, by its number. */
export const tableCentres = ({ grid }: MapPlan, page: readonly number[]): ReadonlyMap<number, Point> => {
  const shown = { ...grid, count: page.length, rows: Math.max(1, Math.ceil(page.length / grid.columns)) }
  // A last page with fewer tables keeps the distances of the others, and stands in the middle.
  const drop = ((grid.rows - shown.rows) * grid.cell.height) / 2
  return new Map(page.map((table, index) => { const { x, y } = cellCentre(shown, index); return [table, { x, y: y + drop }] }))
}

/** Where somebody stands, and to which side of it what is written there leans, to be close to the table. */
export type Place = Point & { readonly lean: 'start' | 'center' | 'end' }

/** How far from its middle a table's edge is drawn, in the unit of the plan. */
export const tableRadius = ({ kind, grid: { cell }, card, heart }: MapPlan): number =>
  kind === 'names' ? radiusAmongCards(cell, card, heart) : Math.min(cell.width, cell.height) * 0.31

/** How far from the middle of a table of that radius its dots stand. */
const dotsReach = (radius: number): number => radius * 1.3
/** How wide a dot is, where so many stand around a table of that radius without touching. */
export const dotSize = (radius: number, seated: number): number => Math.min(radius * 0.5, (dotsReach(radius) * 2 * Math.PI * 0.8) / Math.max(1, seated))

/**
 * Where everybody stands whose table is on the page. Somebody at a table of another page stands beyond the left
 * or the right edge, whichever side that page is on; `elsewhere` false leaves them out.
 */
export const peoplePositions = (plan: MapPlan, page: readonly number[], people: readonly Seated[], box: Size, elsewhere: boolean): ReadonlyMap<string, Place> => {
  const centres = tableCentres(plan, page)
  const atTable = new Map<number, Seated[]>()
  for (const person of people) {
    const list = atTable.get(person.table)
    if (list) list.push(person)
    else atTable.set(person.table, [person])
  }
  const positions = new Map<string, Place>()
  for (const [table, seated] of atTable) {
    const centre = centres.get(table)
    if (!centre) {
      const x = table < (page[0] ?? 1) ? -plan.card.width : box.width + plan.card.width
      if (elsewhere) for (const { id } of seated) positions.set(id, { x, y: box.height / 2, lean: 'center' })
      continue
    }
    const places = plan.kind === 'names' ? placeCards(seated.length, plan.grid.cell, plan.card, plan.heart) : null
    seated.forEach(({ id }, index) => {
      const at = places?.[index] ?? onRim(index, seated.length, dotsReach(tableRadius(plan)))
      positions.set(id, { x: centre.x + at.x, y: centre.y + at.y, lean: leaning(at.x / plan.card.width) })
    })
  }
  return positions
}

/** `aside`: how many card widths to the right of the table's middle. */
const leaning = (aside: number): Place['lean'] => (aside > 0.25 ? 'start' : aside < -0.25 ? 'end' : 'center')

const onRim = (index: number, count: number, radius: number): Point => {
  const angle = (index * 2 * Math.PI) / count - Math.PI / 2
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius }
}
