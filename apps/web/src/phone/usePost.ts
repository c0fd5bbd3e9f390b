import type { Denial } from '@tablee/protocol/answer'
import { useReplica } from '../store/useCafe.ts'
import { newId } from '../sync/newId.ts'
import { openRound } from './me.ts'

/** Posts a note in the round it is typed in. Answers why not, or null once it is kept on this phone. */
export const usePost = (): ((text: string) => Promise<Denial | null>) => {
  const replica = useReplica()
  return async (text) => {
    const { state } = replica.view()
    const execution = await replica.execute({ type: 'postNote', noteId: newId(), text, round: openRound(state) ?? Math.max(1, state.round), typedAt: replica.now() })
    return execution.kept ? null : execution.error
  }
}
