import type { CafeState } from '@tablee/domain/cafe/state'
import { useMemo } from 'react'
import { createRuler } from '../stage/ruler.ts'
import type { Box } from '../stage/useBox.ts'
import type { OverviewColumns } from './deck.ts'
import { paginate } from './paginate.ts'
import themeStyles from './ThemeCard.module.css'

/** In rem: between two columns and between two themes of the overview. */
export const overviewGap = 0.6

/** The pages of the overview, the themes in order: each goes to the column that is shorter so far, so that few pages hold them all. */
export const useOverview = (state: CafeState, box: Box | null, fonts: boolean): readonly OverviewColumns[] => {
  const ruler = useMemo(() => (box && fonts ? createRuler(themeStyles.card ?? '', (box.width - overviewGap * box.rem) / 2) : null), [box, fonts])
  const { themes, themeOrder } = state
  return useMemo(() => {
    if (!box || !ruler) return []
    const titles = themeOrder.map((id) => ({ id, title: themes.get(id)?.title ?? '' }))
    const heights = ruler(titles.map(({ title }) => title))
    const pieces = titles.map(({ id, title }) => ({ id, height: heights.get(title) ?? 0 }))
    const pages = paginate(pieces, { columns: 2, height: box.height, gap: overviewGap * box.rem }).map((page) => page.map((column) => column.map(({ id }) => id)))
    return pages.length === 0 ? [[]] : pages
  }, [box, ruler, themes, themeOrder])
}
