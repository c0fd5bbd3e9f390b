import { useEffect, useState, type ReactNode } from 'react'
import { useReplica } from '../../../store/useCafe.ts'
import { useBoard } from '../boardContext.ts'
import { questionOf, type Answer } from './messages.ts'
import { createSimilarStore, SimilarContext } from './similarStore.ts'

/** The board rests so long before it is read again, in ms. */
const rest = 500

/** Keeps what resembles what, worked out in a worker whenever the board has rested; never while something is in the hand. */
export const SimilarNotes = ({ children }: { children: ReactNode }) => {
  const replica = useReplica()
  const { view } = useBoard()
  const [store] = useState(createSimilarStore)
  useEffect(() => {
    let worker: Worker | null = null
    let timer: ReturnType<typeof setTimeout> | null = null
    let busy = false, again = true
    let asked: unknown = null
    const ask = (): void => {
      timer = null
      const { state } = replica.view()
      if (busy || view.getState().dragged.size > 0) { later(); return }
      if (state === asked) return
      asked = state
      busy = true
      again = false
      // A worker has no target origin.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      opened().postMessage(questionOf(state))
    }
    const later = (): void => {
      again = true
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(ask, rest)
    }
    // A worker that lost a part of its own asks for it no more: the next question opens another one.
    const leave = (): void => { worker?.terminate(); worker = null }
    const opened = (): Worker => {
      if (worker) return worker
      worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        busy = false
        const before = store.getState()
        // An unchanged answer keeps its identity: only the cards of which something is new are drawn anew.
        const kept = (old: ReadonlyMap<string, readonly string[]>, fresh: [string, string[]][]) => new Map(fresh.map(([id, ids]) => { const known = old.get(id); return [id, known?.join() === ids.join() ? known : ids] as const }))
        store.setState({ alike: kept(before.alike, data.alike), likely: kept(before.likely, data.likely), groups: data.groups })
        if (!data.whole) leave()
        if (again) later()
      })
      worker.addEventListener('error', () => { busy = false; leave() })
      return worker
    }
    const stop = replica.subscribe(later)
    later()
    return () => { stop(); leave(); if (timer !== null) clearTimeout(timer) }
  }, [replica, store, view])
  return <SimilarContext value={store}>{children}</SimilarContext>
}
