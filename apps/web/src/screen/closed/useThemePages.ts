import type { CafeState } from '@tablee/domain/cafe/state'
import { useMemo } from 'react'
import type { OverviewColumns } from '../harvest/deck.ts'
import { spread } from '../harvest/spread.ts'
import themeStyles from '../harvest/ThemeCard.module.css'
import { overviewGap } from '../harvest/useOverview.ts'
import { createRuler } from '../stage/ruler.ts'
import type { Box } from '../stage/useBox.ts'

/**
 * The pages of the themes that came of a café: side by side where one page holds them all so; else below one another,
 * in fewer and shorter lines, unless that takes more pages.
 */
export const useThemePages = ({ themes, themeOrder }: Pick<CafeState, 'themes' | 'themeOrder'>, box: Box | null, fonts: boolean): readonly OverviewColumns[] => {
  const rulers = useMemo(() => {
    if (!box || !fonts) return null
    const gap = overviewGap * box.rem
    return [2, 1].map((columns) => ({ columns, gap, height: box.height, ruler: createRuler(themeStyles.card ?? '', (box.width - (columns - 1) * gap) / columns) }))
  }, [box, fonts])
  return useMemo(() => {
    const titles = themeOrder.map((id) => ({ id, title: themes.get(id)?.title ?? '' }))
    const [beside = [], below = []] = (rulers ?? []).map(({ ruler, ...room }) => {
      const heights = ruler(titles.map(({ title }) => title))
      return spread(titles.map(({ id, title }) => ({ id, height: heights.get(title) ?? 0 })), room).map((page) => page.map((column) => column.map(({ id }) => id)))
    })
    return beside.length <= 1 || below.length > beside.length ? beside : below
  }, [rulers, themes, themeOrder])
}
