import { showingOn } from '@tablee/domain/screen/read'
import type { ReplicaView } from '@tablee/sync/replica/view'
import { createStore } from 'zustand'
import type { CafeStore } from '../../store/useCafe.ts'

/** What may be shown of a view: everything, unless the desk has frozen the screen. */
export const isHeld = ({ state }: ReplicaView): boolean => showingOn(state).kind === 'frozen'

/**
 * The café as the room may see it: follows the replica, and stands still from the moment the screen is frozen until
 * it is let go. A page opened while it is frozen has nothing from before, and gets nothing: it stays not ready.
 */
export const createHeldStore = ({ replica, store }: CafeStore): CafeStore => {
  const now = store.getState()
  const held = createStore<ReplicaView>(() => (isHeld(now) ? { ...now, ready: false } : now))
  store.subscribe((view) => { if (!isHeld(view)) held.setState(view, true) })
  return { replica, store: held }
}
