import type { ParticipantId } from '../ids.ts'
import type { Ballot } from './commands.ts'

/** The café's vote with dots: the one that is open, or the last one. */
export type Vote = {
  readonly on: 'themes' | 'issues'
  /** How many each voter has. */
  readonly dots: number
  readonly per: 'person' | 'organisation'
  /** Ids of themes or issues, in the order in which they are shown. */
  readonly choices: readonly string[]
  readonly open: boolean
  /** Who has voted, with their ballot where the viewer may know it. */
  readonly ballots: ReadonlyMap<ParticipantId, Ballot | null>
  /** The sums, once the vote was closed; secret until then. */
  readonly result: { readonly totals: Ballot; readonly voters: number } | null
}
