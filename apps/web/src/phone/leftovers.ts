import { decideOnPhone } from '@tablee/sync/replica/decideOnPhone'
import { connectCafe } from '../sync/connect.ts'
import { answered } from '../sync/indexedDb.ts'
import { openDisk, type Kept } from '../sync/indexedDbOutbox.ts'
import { lastMembership, membershipIn } from './membership.ts'

/** How often it is looked for what was left (ms). */
const lookEvery = 15_000

/** Those whose notes are on their way, and those whom their café will not have any more. */
const seenTo = new Set<string>()

/**
 * What waits on this phone for a café that is not the one that is open is sent there too: whoever goes on to another
 * café without connection loses nothing, and need not come back for it.
 */
const look = async (): Promise<void> => {
  const disk = await openDisk()
  const kept = await answered<Kept[]>(disk.transaction('outbox').objectStore('outbox').getAll())
  disk.close()
  for (const owner of new Set(kept.filter(({ entry }) => entry.refused === null).map((one) => one.owner))) {
    const [cafeId = '', role, id] = owner.split('|')
    const membership = membershipIn(cafeId)
    if (role !== 'participant' || !membership || membership.participantId !== id || cafeId === lastMembership()?.cafeId || seenTo.has(owner)) continue
    seenTo.add(owner)
    const replica = connectCafe({ cafeId, token: membership.token, actor: { role, id: membership.participantId }, decideHere: decideOnPhone })
    const stop = replica.subscribe(() => {
      const { ready, waiting, denied } = replica.view()
      if (!denied && (!ready || waiting.length > 0)) return
      stop()
      replica.close()
      if (!denied) seenTo.delete(owner)
    })
  }
}

/** Where the disk does not open, nothing was left on it. */
const lookAgain = (): void => { void look().catch(() => undefined).then(() => setTimeout(lookAgain, lookEvery)) }
lookAgain()
