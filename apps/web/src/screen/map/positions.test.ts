import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planMap } from './planMap.ts'
import { dotSize, peoplePositions, tableCentres, tableRadius } from './positions.ts'

const box = { width: 170, height: 75 }
const room = (tables: number, seats: number) => planMap({ tables: Array.from({ length: tables }, (_, index) => index + 1), people: Array.from({ length: tables }, () => seats), box, card: { width: 12, height: 4 }, heart: 3 })
const sitting = (tables: number, seats: number) =>
  Array.from({ length: tables * seats }, (_, index) => ({ id: `p${index}`, name: '', host: false, table: 1 + (index % tables) }))

describe('where everybody stands on the map', () => {
  test('given people at a table, then they stand around it', () => {
    const plan = room(2, 4)
    const centre = tableCentres(plan, [1, 2]).get(1) ?? { x: 0, y: 0 }
    const around = [...peoplePositions(plan, [1, 2], sitting(2, 4).filter(({ table }) => table === 1), box, false).values()]
    expect(around).toHaveLength(4)
    expect(around.reduce((sum, { x }) => sum + x, 0) / 4).toBeCloseTo(centre.x)
    expect(around.reduce((sum, { y }) => sum + y, 0) / 4).toBeCloseTo(centre.y)
  })
  test('given a table of an earlier or a later page, then its people are beyond that edge, or left out', () => {
    const plan = room(40, 4)
    const page = plan.pages[1] ?? []
    const people = [{ id: 'early', name: '', host: false, table: 1 }, { id: 'late', name: '', host: false, table: 99 }]
    const beyond = peoplePositions(plan, page, people, box, true)
    expect(beyond.get('early')?.x).toBeLessThan(0)
    expect(beyond.get('late')?.x).toBeGreaterThan(box.width)
    expect(peoplePositions(plan, page, people, box, false).size).toBe(0)
  })
  test('given sixty around a table that is drawn with dots, then no dot touches its neighbour', () => {
    const plan = room(2, 60), radius = tableRadius(plan)
    const [one, two] = [...peoplePositions(plan, [1, 2], sitting(2, 60).filter(({ table }) => table === 1), box, false).values()]
    expect(plan.kind).toBe('dots')
    expect(Math.hypot((one?.x ?? 0) - (two?.x ?? 0), (one?.y ?? 0) - (two?.y ?? 0))).toBeGreaterThan(dotSize(radius, 60))
  })
  test('given any room, then all people of a page stand within the box, and no two on one spot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 6 }), (tables, seats) => {
        const plan = room(tables, seats)
        const seen = plan.pages.flatMap((page) => {
          const positions = [...peoplePositions(plan, page, sitting(tables, seats), box, false)]
          expect(new Set(positions.map(([, { x, y }]) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(positions.length)
          for (const [, { x, y }] of positions) expect(x >= 0 && x <= box.width && y >= 0 && y <= box.height).toBe(true)
          return positions.map(([id]) => id)
        })
        expect(seen).toHaveLength(tables * seats)
      }),
    )
  })
})
