import { useMemo } from 'react'
import type { Box } from '../stage/useBox.ts'
import { planMap, type MapPlan } from './planMap.ts'
import type { Seated } from './seated.ts'

/** The height of the smallest name in rem, how wide a letter is of that, and how many letters a card has room for. */
export const nameSize = 1.3
const letterWidth = 0.58, fewestLetters = 5
/** In a room that one page holds a long name stands in whole; where pages turn, cards are smaller and fewer. */
const mostLettersOnOnePage = 16, mostLetters = 11
/** Some seats are still empty while people arrive: the map does not jump for the fourth at a table. */
const expectedAtTable = 4

/** How the room is drawn in a box; null before the box is known. */
export const useMapPlan = (people: readonly Seated[], tables: readonly number[], box: Box | null): MapPlan | null =>
  useMemo(() => {
    if (!box || box.height === 0) return null
    const sizes = new Map(tables.map((table) => [table, 0]))
    for (const { table } of people) { const size = sizes.get(table); if (size !== undefined) sizes.set(table, size + 1) }
    const longest = people.reduce((most, { name }) => Math.max(most, Array.from(name).length), fewestLetters)
    const { rem } = box
    const planFor = (letters: number): MapPlan => planMap({
      tables, people: tables.map((table) => Math.max(sizes.get(table) ?? 0, expectedAtTable)), box, heart: 1.6 * rem,
      card: { width: (letters * letterWidth * nameSize + 1.2) * rem, height: nameSize * 1.6 * rem },
    })
    const roomy = planFor(Math.min(mostLettersOnOnePage, longest))
    return longest <= mostLetters || (roomy.kind === 'names' && roomy.pages.length === 1) ? roomy : planFor(mostLetters)
  }, [people, tables, box])
