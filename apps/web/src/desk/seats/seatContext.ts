import type { Command } from '@tablee/domain/command'
import { createContext, useContext, useMemo, useRef, useState } from 'react'
import { announce } from '../../components/Announcer.tsx'
import { m } from '../../paraglide/messages.js'
import { useReplica } from '../../store/useCafe.ts'
import { useDesks } from '../desks/desks.ts'
import { useSayFailure, useSayOvertaken } from '../perform.ts'
import { stepOf, type Later, type Step } from './inverse.ts'

/** What one can do on the seat map: every act can be taken back. */
export type SeatActs = {
  /** Answers whether it was done; why not is told in words. */
  readonly act: (command: Command) => Promise<boolean>
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export const useSeatActs = (): SeatActs => {
  const replica = useReplica()
  const say = useSayFailure()
  const overtaken = useSayOvertaken()
  const { me } = useDesks()
  const [done, setDone] = useState<readonly Step[]>([])
  const [undone, setUndone] = useState<readonly Step[]>([])
  // One act at a time: what an undo takes back has to be there first.
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  return useMemo(() => {
    const carryOut = async (command: Command): Promise<boolean> => {
      const execution = await replica.execute(command)
      if (!execution.kept) { say(execution.error); return false }
      const answer = await execution.answer
      if (answer.ok) return true
      say(answer.error)
      void replica.dismiss(execution.id)
      return false
    }
    /** Answers whether all of it was done; why not is told in words. */
    const run = (later: Later): Promise<boolean> => {
      const done = queue.current.then(async () => {
        const commands = later(replica.view().state)
        if ('overtakenBy' in commands) { overtaken(commands.overtakenBy); return false }
        for (const command of commands) if (!(await carryOut(command))) return false
        return true
      })
      queue.current = done
      return done
    }
    return {
      act: async (command) => {
        const step = stepOf(replica.view().state, command, me)
        const carried = await carryOut(command)
        if (carried && step) { setDone((steps) => [...steps, step]); setUndone([]) }
        return carried
      },
      undo: () => {
        const step = done.at(-1)
        if (!step) return
        setDone(done.slice(0, -1))
        void run(step.undo).then((carried) => { if (carried) { setUndone((steps) => [...steps, step]); announce(m.desk_undone()) } })
      },
      redo: () => {
        const step = undone.at(-1)
        if (!step) return
        setUndone(undone.slice(0, -1))
        void run(step.redo).then((carried) => { if (carried) { setDone((steps) => [...steps, step]); announce(m.desk_redone()) } })
      },
      canUndo: done.length > 0,
      canRedo: undone.length > 0,
    }
  }, [replica, say, overtaken, me, done, undone])
}

export const SeatContext = createContext<SeatActs | null>(null)

export const useActs = (): SeatActs => {
  const acts = useContext(SeatContext)
  if (!acts) throw new Error('no seat map around this component')
  return acts
}
