import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeCards } from './placeCards.ts'

const card = { width: 10, height: 3 }

describe('place cards around a table', () => {
  test('given room, then five cards lie around the table, the first at the top', () => {
    const places = placeCards(5, { width: 35, height: 25 }, card, 3)
    expect(places).toHaveLength(5)
    expect(places?.[0]?.x).toBeCloseTo(0)
    expect(places?.[0]?.y).toBeLessThan(0)
  })
  test('given a low cell, then the cards lie left and right of the table', () => {
    const places = placeCards(6, { width: 31, height: 14 }, card, 3)
    expect(places?.every(({ x }) => Math.abs(x) > 7)).toBe(true)
  })
  test('given too little room, then there is no such place', () => {
    expect(placeCards(5, { width: 12, height: 8 }, card, 3)).toBeNull()
    expect(placeCards(30, { width: 40, height: 30 }, card, 3)).toBeNull()
  })
  test('given any table, then no card covers another, the number, or leaves the cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 20, max: 120 }), fc.integer({ min: 10, max: 90 }), (count, width, height) => {
        const places = placeCards(count, { width, height }, card, 3)
        if (places === null) return
        places.forEach((a, index) => {
          expect(Math.abs(a.x) + card.width / 2).toBeLessThanOrEqual(width / 2 + 1e-6)
          expect(Math.abs(a.y) + card.height / 2).toBeLessThanOrEqual(height / 2 + 1e-6)
          expect(Math.abs(a.x) >= card.width / 2 + 3 || Math.abs(a.y) >= card.height / 2 + 3).toBe(true)
          for (const b of places.slice(0, index)) expect(Math.abs(a.x - b.x) >= card.width || Math.abs(a.y - b.y) >= card.height).toBe(true)
        })
      }),
    )
  })
})
