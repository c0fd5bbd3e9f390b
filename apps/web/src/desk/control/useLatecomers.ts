import { useEffect, useState } from 'react'
import { announce } from '../../components/Announcer.tsx'
import { m } from '../../paraglide/messages.js'
import { useReplica } from '../../store/useCafe.ts'
import { tell } from '../Toasts.tsx'

/** So long somebody counts as just arrived, in ms. */
const fresh = 120_000

/** Whoever arrives once the rounds have begun: told once, with the seat they were given, and marked for a while. */
export const useLatecomers = (): ReadonlySet<string> => {
  const replica = useReplica()
  const [late, setLate] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const known = new Set(replica.view().state.participants.keys())
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const stop = replica.subscribe(() => {
      const { state, ready } = replica.view()
      if (!ready) return
      for (const { id, person, present } of state.participants.values()) {
        if (known.has(id)) continue
        const table = state.seats.get(Math.max(1, state.round))?.get(id)
        // Their seat follows their arrival at once: until then there is nothing to say.
        if (state.round > 0 && present && table === undefined && state.phase !== 'harvest' && state.phase !== 'closed') continue
        known.add(id)
        if (state.round === 0 || !present || table === undefined) continue
        const words = m.desk_late({ name: person?.name || m.common_unnamed(), table })
        tell(words)
        announce(words)
        setLate((before) => new Set([...before, id]))
        timers.add(setTimeout(() => setLate((before) => new Set([...before].filter((other) => other !== id))), fresh))
      }
    })
    return () => { stop(); for (const timer of timers) clearTimeout(timer) }
  }, [replica])
  return late
}
