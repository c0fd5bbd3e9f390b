import { rosterPiece } from '@tablee/protocol/http/follow'
import { ask, type Failure } from '../../store/api.ts'

/** Takes people off the attendance list, in pieces; null if it is done. */
export const keepOff = async (cafeId: string, token: string, ids: readonly string[]): Promise<Failure | null> => {
  for (let start = 0; start < ids.length; start += rosterPiece) {
    const answer = await ask('POST', `/api/cafes/${cafeId}/attendance/drop`, { body: { ids: ids.slice(start, start + rosterPiece) }, key: token })
    if (!answer.ok) return answer.error
  }
  return null
}
