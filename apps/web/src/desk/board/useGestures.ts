import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import type { Denial } from '@tablee/protocol/answer'
import type { CafeReplica } from '@tablee/sync/replica/view'
import { useEffect, useMemo, useState } from 'react'
import { announce } from '../../components/Announcer.tsx'
import { m } from '../../paraglide/messages.js'
import { useReplica } from '../../store/useCafe.ts'
import { newId } from '../../sync/newId.ts'
import { useDesks } from '../desks/desks.ts'
import { useSayFailure, useSayOvertaken } from '../perform.ts'
import { createGestures, type Gestures } from './gestures.ts'

/** What this person did on the board, to be taken back and done again. Others' work is never touched by it. */
export const useGestures = (): Gestures => {
  const replica: CafeReplica = useReplica()
  const { me } = useDesks()
  const fail = useSayFailure(), overtaken = useSayOvertaken()
  const [, redraw] = useState(0)
  const gestures = useMemo(() => createGestures({
    me, newId, state: (): CafeState => replica.view().state,
    perform: async (command: Command) => {
      const execution = await replica.execute(command)
      if (!execution.kept) return { ok: false, error: execution.error }
      return {
        ok: true,
        answer: execution.answer.then((answer) => { if (!answer.ok) void replica.dismiss(execution.id); return answer }),
      }
    },
    refused: (error: Denial) => fail(error),
    overtaken,
    said: (which) => announce(which === 'undo' ? m.desk_undone() : m.desk_redone()),
    changed: () => redraw((count) => count + 1),
  }), [replica, me, fail, overtaken])
  useEffect(() => { gestures.look(); return replica.subscribe(() => gestures.look()) }, [gestures, replica])
  return gestures
}
