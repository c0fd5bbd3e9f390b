import type { Actor } from '@tablee/domain/rights'
import { createReplica } from '@tablee/sync/replica/cafeReplica'
import type { DecideHere } from '@tablee/sync/replica/decideHere'
import type { CafeReplica } from '@tablee/sync/replica/view'
import { createIndexedDbOutbox } from './indexedDbOutbox.ts'
import { newId } from './newId.ts'
import { createSocketTransport } from './socketTransport.ts'

/** This page's copy of a café. */
export const connectCafe = ({ cafeId, token, actor, decideHere }: { cafeId: string; token: string; actor: Actor; decideHere: DecideHere }): CafeReplica => {
  const replica = createReplica({
    cafeId, actor, transport: createSocketTransport(token), outbox: createIndexedDbOutbox(`${cafeId}|${actor.role}|${actor.id}`), decideHere, newId,
    monotonic: () => performance.now(), wall: () => Date.now(),
    schedule: (task, ms) => { const timer = setTimeout(task, ms); return () => clearTimeout(timer) },
  })
  // A phone that slept does not know for how long: the time is asked again.
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') replica.resync() })
  window.addEventListener('online', () => replica.resync())
  return replica
}
