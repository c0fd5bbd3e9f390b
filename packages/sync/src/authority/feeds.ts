import type { Audience } from '@tablee/domain/visibility'
import type { Batch } from '@tablee/protocol/down/batch'
import type { CafeAuthority } from './cafeAuthority.ts'

/**
 * What each audience has been told: a chain of batches in which each begins where the one before it ended, so
 * that a viewer who misses one notices. Only durable events are ever in it.
 */
export type Feeds = {
  /** A viewer follows the audience from `after` on: what they lack, until now. */
  catchUp(audience: Audience, after: number): Batch
  /** What is new for these audiences since they were last asked for; audiences with nothing new are left out. */
  news(audiences: Iterable<Audience>): Batch[]
  /** Nobody follows the audience any more. */
  forget(audience: Audience): void
}

export const createFeeds = (authority: Pick<CafeAuthority, 'stream' | 'head'>): Feeds => {
  /** `told`: where the last batch ended. `looked`: how far there is known to be nothing more. */
  const chains = new Map<Audience, { told: number; looked: number }>()
  return {
    catchUp: (audience, after) => {
      if (!chains.has(audience)) chains.set(audience, { told: authority.head, looked: authority.head })
      return authority.stream(audience, after)
    },
    news: (audiences) => {
      const batches: Batch[] = []
      for (const audience of audiences) {
        const chain = chains.get(audience)
        if (!chain || chain.looked >= authority.head) continue
        const { events, upTo } = authority.stream(audience, chain.looked)
        chain.looked = upTo
        if (events.length === 0) continue
        batches.push({ audience, after: chain.told, upTo, events })
        chain.told = upTo
      }
      return batches
    },
    forget: (audience) => { chains.delete(audience) },
  }
}
