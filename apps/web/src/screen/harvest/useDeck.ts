import { issuesOfTheme, issueText } from '@tablee/domain/issue/read'
import type { CafeState } from '@tablee/domain/cafe/state'
import { useMemo } from 'react'
import { createRuler } from '../stage/ruler.ts'
import type { Box } from '../stage/useBox.ts'
import { breakText } from './breakText.ts'
import { dealDeck, type DeckPage, type IssuePiece } from './deck.ts'
import noteStyles from './NoteCard.module.css'
import { useOverview } from './useOverview.ts'

/** In rem: between two columns, between two notes, and what a theme's title takes off the height. */
export const columnGap = 1.6, noteGap = 1, headHeight = 7.2

/** The pages of the harvest as they fit a box, or those of one theme (`only`); measured, so that no note is ever written smaller or cut. */
export const useDeck = (state: CafeState, box: Box | null, fonts: boolean, only: string | null = null): readonly DeckPage[] => {
  const rulers = useMemo(() => {
    if (!box || !fonts) return null
    const column = (box.width - columnGap * box.rem) / 2
    return { narrow: createRuler(noteStyles.note ?? '', column), wide: createRuler(noteStyles.note ?? '', box.width) }
  }, [box, fonts])
  const overview = useOverview(state, box, fonts)
  return useMemo(() => {
    if (!box || !rulers) return []
    const room = { columns: 2, height: box.height - (headHeight + noteGap) * box.rem, gap: noteGap * box.rem }
    const themes = (only === null ? state.themeOrder : [only]).map((themeId) => {
      const issues = issuesOfTheme(state, themeId).map((issue) => ({ issue, text: issueText(state, issue) }))
      const heights = rulers.narrow(issues.map(({ text }) => text))
      const pieces = issues.flatMap(({ issue, text }): IssuePiece[] => {
        const height = heights.get(text) ?? 0
        if (height <= room.height) return [{ id: issue.id, issueId: issue.id, text, part: 1, parts: 1, height, wide: false }]
        const wideHeight = (part: string): number => rulers.wide([part]).get(part) ?? 0
        const parts = breakText(text, (part) => wideHeight(part) <= room.height)
        return parts.map((part, index) => ({ id: `${issue.id}:${index}`, issueId: issue.id, text: part, part: index + 1, parts: parts.length, height: wideHeight(part), wide: true }))
      })
      return { themeId, pieces }
    })
    return dealDeck(only === null ? overview : [], themes, room)
  }, [state, box, rulers, overview, only])
}
