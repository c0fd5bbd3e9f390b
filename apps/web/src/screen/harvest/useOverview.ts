import type { CafeState } from '@tablee/domain/cafe/state'
import { useMemo } from 'react'
import { createRuler } from '../stage/ruler.ts'
import type { Box } from '../stage/useBox.ts'
import { paginate } from './paginate.ts'
import themeStyles from './ThemeCard.module.css'

/** In rem: between two columns and two rows of the overview. */
export const overviewGap = 1

/** The themes of each page of the overview, in order. */
export const useOverview = (state: CafeState, box: Box | null, fonts: boolean): readonly (readonly string[])[] => {
  const ruler = useMemo(() => (box && fonts ? createRuler(themeStyles.card ?? '', (box.width - overviewGap * box.rem) / 2) : null), [box, fonts])
  const { themes, themeOrder } = state
  return useMemo(() => {
    if (!box || !ruler) return []
    const titles = themeOrder.map((id) => ({ id, title: themes.get(id)?.title ?? '' }))
    const heights = ruler(titles.map(({ title }) => title))
    const rows: { id: string; ids: string[]; height: number }[] = []
    // Two and two, as high as the higher of both: the order is read along the rows.
    for (let index = 0; index < titles.length; index += 2) {
      const pair = titles.slice(index, index + 2)
      rows.push({ id: String(index), ids: pair.map(({ id }) => id), height: Math.max(...pair.map(({ title }) => heights.get(title) ?? 0)) })
    }
    const pages = paginate(rows, { columns: 1, height: box.height, gap: overviewGap * box.rem }).map((page) => page.flat().flatMap(({ ids }) => ids))
    return pages.length === 0 ? [[]] : pages
  }, [box, ruler, themes, themeOrder])
}
