import type { Audience } from '@tablee/domain/visibility'
import type { Batch } from '@tablee/protocol/down/batch'
import type { CafeAuthority, Page } from './cafeAuthority.ts'

/**
 * What each audience has been told: a chain of batches in which each begins where the one before it ended, so
 * that a viewer who misses one notices. Only durable events are ever in it.
 */
export type Feeds = {
  /** A viewer follows these audiences, each from a position on: what they lack, page by page. What is told live meanwhile is a hole to them, until they are level. */
  catchUp(cursors: ReadonlyMap<Audience, number>): Page
  /** What is new for the audiences that are followed, since this was last asked; those with nothing new are left out. */
  news(): Batch[]
  /** Nobody follows the audience any more. */
  forget(audience: Audience): void
}

export const createFeeds = (authority: Pick<CafeAuthority, 'stream' | 'page' | 'head' | 'touchedBehind'>): Feeds => {
  /** Where the last batch of each followed audience ended. */
  const told = new Map<Audience, number>()
  /** Behind this position, nobody has been told anything yet. */
  let looked = authority.head
  return {
    catchUp: (cursors) => {
      // Where nobody follows anything, nobody waits for what happened meanwhile: it comes with this answer, and not again.
      if (told.size === 0) looked = authority.head
      // Somebody may be the first to follow while events wait to be told: their chain begins before these.
      for (const audience of cursors.keys()) if (!told.has(audience)) told.set(audience, looked)
      return authority.page(cursors)
    },
    news: () => {
      const touched = authority.touchedBehind(looked)
      const batches: Batch[] = []
      for (const audience of touched === 'all' ? told.keys() : touched) {
        const after = told.get(audience)
        if (after === undefined) continue
        const { events, upTo } = authority.stream(audience, looked)
        if (events.length === 0) continue
        batches.push({ audience, after, upTo, events })
        told.set(audience, upTo)
      }
      looked = authority.head
      return batches
    },
    forget: (audience) => { told.delete(audience) },
  }
}
