import { createContext, useContext } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'

/** Issues that may belong together, with words that tell them from the rest. */
export type Group = { readonly ids: readonly string[]; readonly label: readonly string[] }

/** What resembles what, worked out beside the page; always a suggestion. */
export type SimilarView = {
  /** issue → the other issues that say nearly the same, the closest first */
  readonly alike: ReadonlyMap<string, readonly string[]>
  /** unplaced issue → up to three themes it may belong to, the likeliest first */
  readonly likely: ReadonlyMap<string, readonly string[]>
  readonly groups: readonly Group[]
}

export const createSimilarStore = (): StoreApi<SimilarView> => createStore<SimilarView>(() => ({ alike: new Map(), likely: new Map(), groups: [] }))

export const SimilarContext = createContext<StoreApi<SimilarView> | null>(null)

export const useSimilar = <Part>(select: (view: SimilarView) => Part): Part => {
  const store = useContext(SimilarContext)
  if (!store) throw new Error('no similar notes around this component')
  return useStore(store, select)
}
