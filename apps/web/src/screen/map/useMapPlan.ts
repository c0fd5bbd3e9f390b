import { useMemo } from 'react'
import type { Box } from '../stage/useBox.ts'
import { planMap, type MapPlan } from './planMap.ts'
import type { Seated } from './seated.ts'

/** The height of the smallest name in rem, how wide a letter is of that, and how many letters a card has room for. */
export const nameSize = 1.3
const letterWidth = 0.58, mostLetters = 11, fewestLetters = 5
/** Some seats are still empty while people arrive: the map does not jump for the fourth at a table. */
const expectedAtTable = 4

/** How the room is drawn in a box; null before the box is known. */
export const useMapPlan = (people: readonly Seated[], tables: number, box: Box | null): MapPlan | null =>
  useMemo(() => {
    if (!box || box.height === 0) return null
    const sizes = Array.from({ length: tables }, () => 0)
    for (const { table } of people) if (table <= tables) sizes[table - 1] = (sizes[table - 1] ?? 0) + 1
    const letters = Math.min(mostLetters, people.reduce((most, { name }) => Math.max(most, Array.from(name).length), fewestLetters))
    const { rem } = box
    return planMap({
      people: sizes.map((size) => Math.max(size, expectedAtTable)), box, heart: 1.6 * rem,
      card: { width: (letters * letterWidth * nameSize + 1.2) * rem, height: nameSize * 1.6 * rem },
    })
  }, [people, tables, box])
