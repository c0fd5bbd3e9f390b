import type { Denial } from '@tablee/protocol/answer'
import { useReplica } from '../store/useCafe.ts'
import { newId } from '../sync/newId.ts'
import { landingOf, type Typed } from './landing.ts'

/** Posts a note in the round it was typed in. Answers why not, or null once it is kept on this phone. */
export const usePost = (): ((text: string, typed: Typed | null) => Promise<Denial | null>) => {
  const replica = useReplica()
  return async (text, typed) => {
    const execution = await replica.execute({ type: 'postNote', noteId: newId(), text, ...landingOf(replica.view().state, typed, replica.now()) })
    return execution.kept ? null : execution.error
  }
}
