import type { Command } from '@tablee/domain/command'
import { createContext, useContext, useMemo, useRef, useState } from 'react'
import { announce } from '../../components/Announcer.tsx'
import { m } from '../../paraglide/messages.js'
import { useReplica } from '../../store/useCafe.ts'
import { usePerform } from '../perform.ts'
import { stepOf, type Later, type Step } from './inverse.ts'

/** What one can do on the seat map: every act can be taken back. */
export type SeatActs = {
  readonly act: (command: Command) => Promise<boolean>
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export const useSeatActs = (): SeatActs => {
  const perform = usePerform()
  const replica = useReplica()
  const [done, setDone] = useState<readonly Step[]>([])
  const [undone, setUndone] = useState<readonly Step[]>([])
  // One act at a time: what an undo takes back has to be there first.
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  return useMemo(() => {
    const run = (later: Later): void => {
      queue.current = queue.current.then(async () => { for (const command of later(replica.view().state)) await perform(command) })
    }
    return {
      act: async (command) => {
        const step = stepOf(replica.view().state, command)
        const kept = await perform(command)
        if (kept && step) { setDone([...done, step]); setUndone([]) }
        return kept
      },
      undo: () => {
        const step = done.at(-1)
        if (!step) return
        run(step.undo)
        setDone(done.slice(0, -1))
        setUndone([...undone, step])
        announce(m.desk_undone())
      },
      redo: () => {
        const step = undone.at(-1)
        if (!step) return
        run(step.redo)
        setUndone(undone.slice(0, -1))
        setDone([...done, step])
        announce(m.desk_redone())
      },
      canUndo: done.length > 0,
      canRedo: undone.length > 0,
    }
  }, [perform, replica, done, undone])
}

export const SeatContext = createContext<SeatActs | null>(null)

export const useActs = (): SeatActs => {
  const acts = useContext(SeatContext)
  if (!acts) throw new Error('no seat map around this component')
  return acts
}
