import type { CafeReplica, ReplicaView } from '@tablee/sync/replica/view'
import { createContext, useContext, useEffect, useState } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'

/** A café for React: the replica, and its view as a store. */
export type CafeStore = { readonly replica: CafeReplica; readonly store: StoreApi<ReplicaView> }

export const createCafeStore = (replica: CafeReplica): CafeStore => {
  const store = createStore<ReplicaView>(() => replica.view())
  replica.subscribe(() => store.setState(replica.view(), true))
  return { replica, store }
}

export const CafeContext = createContext<CafeStore | null>(null)

const useCafeStore = (): CafeStore => {
  const found = useContext(CafeContext)
  if (!found) throw new Error('no café around this component')
  return found
}

export const useReplica = (): CafeReplica => useCafeStore().replica

/** A part of the view; the component is drawn anew when that part changes. */
export const useCafe = <Part>(select: (view: ReplicaView) => Part): Part => useStore(useCafeStore().store, select)

/** The authority's time in ms, anew every `every` ms. */
export const useNow = (every = 250): number => {
  const replica = useReplica()
  const [now, setNow] = useState(() => replica.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(replica.now()), every)
    return () => clearInterval(timer)
  }, [replica, every])
  return now
}
