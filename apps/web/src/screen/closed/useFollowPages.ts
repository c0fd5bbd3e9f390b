import { useMemo } from 'react'
import { paginate } from '../harvest/paginate.ts'
import { m } from '../../paraglide/messages.js'
import { createRuler } from '../stage/ruler.ts'
import type { Box } from '../stage/useBox.ts'
import type { Follow } from './follow.ts'
import styles from './FollowPage.module.css'

/** In rem: the heading above the list, the gap between two rows, and the strip on a row's side. */
const headHeight = 4, gap = 0.8, strip = 0.7

/** What follows, page by page, as it fits a box; nothing where nothing follows. */
export const useFollowPages = (follows: readonly Follow[], box: Box | null, fonts: boolean): readonly (readonly Follow[])[] => {
  const rulers = useMemo(() => {
    if (!box || !fonts) return null
    const width = box.width - strip * box.rem
    return { what: createRuler(styles.what ?? '', width), details: createRuler(styles.details ?? '', width) }
  }, [box, fonts])
  return useMemo(() => {
    if (!box || !rulers) return []
    const said = ({ kind, what }: Follow): string => (kind === 'meeting' ? m.screen_meeting({ when: what }) : what)
    const whats = rulers.what(follows.map(said)), details = rulers.details(follows.map((follow) => follow.details))
    const pieces = follows.map((follow) => ({ ...follow, height: (whats.get(said(follow)) ?? 0) + (details.get(follow.details) ?? 0) }))
    return paginate(pieces, { columns: 1, height: box.height - headHeight * box.rem, gap: gap * box.rem }).map((page) => page.flat())
  }, [follows, box, rulers])
}
