import type { Actor } from '@tablee/domain/rights'
import { createReplica } from '@tablee/sync/replica/cafeReplica'
import type { DecideHere } from '@tablee/sync/replica/decideHere'
import type { Transport } from '@tablee/sync/replica/transport'
import type { CafeReplica } from '@tablee/sync/replica/view'
import { onlyHere } from '../store/onlyHere.ts'
import { createIndexedDbOutbox } from './indexedDbOutbox.ts'
import { newId } from './newId.ts'
import { createSocketTransport, type DeskLine } from './socketTransport.ts'

/** `decideHere` is what this view decides by itself, before the authority answers. */
type Door = { readonly cafeId: string; readonly token: string; readonly actor: Actor; readonly decideHere: DecideHere }

/** This page's copy of a café. */
export const connectCafe = (door: Door): CafeReplica => connect(door, createSocketTransport(door.token))

/** A desk's copy of a café, and its line to the café's other desks. `desk` is the desk's own id, told apart from theirs in the log. */
export const connectDesk = ({ desk, role, ...door }: Omit<Door, 'actor'> & { readonly desk: string; readonly role: 'organiser' | 'facilitator' }): { replica: CafeReplica; line: DeskLine; actorId: string } => {
  const transport = createSocketTransport(door.token, '', desk)
  const actor: Actor = { role, id: `${role}.${desk}` }
  return { replica: connect({ ...door, actor }, transport), line: transport, actorId: actor.id }
}

const connect = ({ cafeId, actor, decideHere }: Door, transport: Transport): CafeReplica => {
  const replica = createReplica({
    cafeId, actor, transport, outbox: createIndexedDbOutbox(`${cafeId}|${actor.role}|${actor.id}`), decideHere, newId,
    monotonic: () => performance.now(), wall: () => Date.now(),
    schedule: (task, ms) => { const timer = setTimeout(task, ms); return () => clearTimeout(timer) },
  })
  // A phone that slept does not know for how long: the time is asked again.
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') replica.resync() })
  window.addEventListener('online', () => replica.resync())
  onlyHere.add(() => replica.view().storage === 'memoryOnly' && replica.view().waiting.length > 0)
  return replica
}
