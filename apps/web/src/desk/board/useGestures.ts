import type { Command } from '@tablee/domain/command'
import { useMemo, useRef, useState } from 'react'
import { announce } from '../../components/Announcer.tsx'
import { m } from '../../paraglide/messages.js'
import { useReplica } from '../../store/useCafe.ts'
import { newId } from '../../sync/newId.ts'
import { usePerform } from '../perform.ts'
import { tell } from '../Toasts.tsx'
import { gestureOf, type Gesture, type Later } from './undo.ts'

const remembered = 200

export type Gestures = {
  /** Carries out the commands of one gesture, which is then undone as one. */
  make(commands: readonly Command[]): Promise<boolean>
  undo(): Promise<void>
  redo(): Promise<void>
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** What this person did on the board, to be taken back and done again. Others' work is never touched by it. */
export const useGestures = (): Gestures => {
  const replica = useReplica()
  const perform = usePerform()
  const done = useRef<Gesture[]>([])
  const undone = useRef<Gesture[]>([])
  const [, redraw] = useState(0)

  return useMemo(() => {
    const changed = (): void => redraw((count) => count + 1)
    const run = async (steps: readonly Later[]): Promise<boolean> => {
      let all = true
      for (const step of steps) {
        const command = step(replica.view().state)
        if (command === null || !(await perform(command))) all = false
      }
      return all
    }
    const turn = async (from: Gesture[], to: Gesture[], which: 'undo' | 'redo', said: string): Promise<void> => {
      const gesture = from.pop()
      if (!gesture) return
      changed()
      if (await run(gesture[which])) { to.push(gesture); announce(said) } else tell(m.desk_cannot_undo())
      changed()
    }
    return {
      make: async (commands) => {
        const undo: Later[] = [], redo: Later[] = []
        for (const command of commands) {
          const gesture = gestureOf(replica.view().state, command, newId)
          if (!(await perform(command))) { if (undo.length > 0) done.current.push({ undo, redo }); changed(); return false }
          if (gesture) { undo.unshift(...gesture.undo); redo.push(...gesture.redo) }
        }
        if (undo.length > 0) done.current = [...done.current, { undo, redo }].slice(-remembered)
        undone.current = []
        changed()
        return true
      },
      undo: () => turn(done.current, undone.current, 'undo', m.desk_undone()),
      redo: () => turn(undone.current, done.current, 'redo', m.desk_redone()),
      get canUndo() { return done.current.length > 0 },
      get canRedo() { return undone.current.length > 0 },
    }
  }, [replica, perform])
}
