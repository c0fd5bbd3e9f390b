import { useCafe } from '../../store/useCafe.ts'
import { OpenVote } from './OpenVote.tsx'
import { VoteResult } from './VoteResult.tsx'

/** A vote under way, its sums secret; or its result. */
export const Vote = () => {
  const open = useCafe(({ state }) => state.vote?.open ?? null)
  return open === null ? null : open ? <OpenVote /> : <VoteResult />
}
