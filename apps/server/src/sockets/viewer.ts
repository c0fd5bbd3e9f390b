import type { Actor } from '@tablee/domain/rights'
import type { Audience } from '@tablee/domain/visibility'
import type { OpenCafe } from '../cafes.ts'
import type { Credential } from '../registry/registry.ts'

/** What the server knows of one socket. */
export type Viewer = {
  /** The same for all sockets of one phone. */
  readonly key: string
  readonly cafeId: string
  /** Of the secret that it came in by. */
  readonly secretHash: string
  /** How many revocations there had been when it was let in. */
  readonly letInAt: number
  readonly cafe: OpenCafe
  readonly actor: Actor
  /** The audiences whose rooms the socket is in. */
  following: Set<Audience>
  /** Whether the other desks have been told that somebody is here. */
  atDesk: boolean
  /** Asked for besides those that the viewer has anyway. */
  watching: readonly string[]
}

/** Who acts with a credential; a join link is nobody yet. */
export const actorOf = ({ role, participantId }: Credential, desk?: string): Actor | null => {
  if (role === 'join') return null
  if (role === 'participant' || role === 'network') return { role, id: participantId }
  // Facilitators share a link; the log tells their desks apart. A name of its own kind: never a participant's id.
  return { role, id: desk !== undefined && role !== 'screen' ? `${role}.${desk}` : role }
}
