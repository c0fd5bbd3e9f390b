import { useLayoutEffect, useRef, type RefObject } from 'react'
import { isStill } from '../stage/motion.ts'
import { glides } from './glides.ts'
import type { Point } from './tableGrid.ts'

/** The room first sees where everybody was, then who goes where (ms). */
const lookFirst = 900
const glideTime = 2_200
/** The last one sets off so much later than the first (ms). */
const spread = 1_400

type Moves = {
  readonly positions: ReadonlyMap<string, Point>
  /** Where they come from when the picture is new; null if nobody is to be seen coming. */
  readonly before: ReadonlyMap<string, Point> | null
  /** Where those come from who were nowhere before. */
  readonly door: Point | null
  /** Another picture (another page, another size) has nothing to do with where people stood on the last. */
  readonly picture: string
}

/**
 * Lets the tokens of a layer (elements with `data-person`) glide when their positions change: on a new picture
 * from `before`, and from there on from where they were. With reduced motion nothing moves.
 */
export const useGlides = ({ positions, before, door, picture }: Moves): RefObject<HTMLDivElement | null> => {
  const layer = useRef<HTMLDivElement>(null)
  const last = useRef<{ picture: string; positions: ReadonlyMap<string, Point> } | null>(null)
  useLayoutEffect(() => {
    const same = last.current?.picture === picture
    const origin = same ? last.current?.positions : before
    last.current = { picture, positions }
    if (!origin || isStill()) return
    const moving = glides(origin, positions, same ? null : door)
    const tokens = new Map([...(layer.current?.children ?? [])].map((child) => [child.getAttribute('data-person'), child]))
    moving.forEach(({ id, dx, dy }, index) => {
      const delay = same ? 0 : lookFirst + (spread * index) / moving.length
      tokens.get(id)?.animate([{ translate: `${dx}px ${dy}px` }, { translate: '0 0' }], { duration: same ? glideTime / 2 : glideTime, delay, easing: 'cubic-bezier(0.45, 0, 0.15, 1)', fill: 'backwards' })
    })
  }, [positions, before, door, picture])
  return layer
}
