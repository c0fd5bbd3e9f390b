import type { Command } from '@tablee/domain/command'
import type { Denial } from '@tablee/protocol/answer'
import { useReplica } from '../store/useCafe.ts'
import { newId } from '../sync/newId.ts'
import { landingOf, type Typed } from './landing.ts'

/** For whom a note is written, if not for oneself. */
export type PostAs = Extract<Command, { type: 'postNote' }>['as']

/** Posts a note in the round it was typed in. Answers why not, or null once it is kept on this phone. */
export const usePost = (): ((text: string, typed: Typed | null, as?: PostAs) => Promise<Denial | null>) => {
  const replica = useReplica()
  return async (text, typed, as) => {
    const execution = await replica.execute({ type: 'postNote', noteId: newId(), text, ...landingOf(replica.view().state, typed, replica.now()), ...(as ? { as } : {}) })
    return execution.kept ? null : execution.error
  }
}
