import fc from 'fast-check'
import { expect, test } from 'vitest'
import { glides } from './glides.ts'

const at = (x: number, y: number) => ({ x, y })

test('given somebody who changes tables, then they start where they were', () => {
  expect(glides(new Map([['ann', at(10, 20)]]), new Map([['ann', at(110, 5)]]), null)).toEqual([{ id: 'ann', dx: -100, dy: 15 }])
})
test('given a host who stays and somebody who left, then neither is seen moving', () => {
  expect(glides(new Map([['host', at(1, 1)], ['gone', at(5, 5)]]), new Map([['host', at(1, 1.2)]]), at(50, 100))).toEqual([])
})
test('given somebody new, then they come through the door; and without a door they are simply there', () => {
  const after = new Map([['new', at(30, 40)]])
  expect(glides(new Map(), after, at(50, 100))).toEqual([{ id: 'new', dx: 20, dy: 60 }])
  expect(glides(new Map(), after, null)).toEqual([])
})
test('given any two maps, then every glide begins where the person was', () => {
  const places = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.record({ x: fc.integer({ min: 0, max: 99 }), y: fc.integer({ min: 0, max: 99 }) }))
  fc.assert(
    fc.property(places, places, (from, to) => {
      const before = new Map(Object.entries(from)), after = new Map(Object.entries(to))
      for (const { id, dx, dy } of glides(before, after, null)) expect({ x: (after.get(id)?.x ?? 0) + dx, y: (after.get(id)?.y ?? 0) + dy }).toEqual(before.get(id))
    }),
  )
})
