import type { IssueId, NetworkId, ReactionId, SignerId, ThemeId } from '../ids.ts'

/** An organisation or network that is asked to react, in the room or later by its own private link. */
export type Network = {
  readonly id: NetworkId
  readonly name: string
  /** The last day on which it may react, `YYYY-MM-DD`, as it is said to people; empty for no end. */
  readonly closesOn: string
  /** The end of that day where the organiser is, in milliseconds since 1970; null for no end. */
  readonly closesAt: number | null
  /** Whether it reads what the other networks answered. */
  readonly seesOthers: boolean
}

/** What a network answers to a theme, or to one issue of it; never mixed with the participants' words. */
export type Reaction = {
  readonly id: ReactionId
  readonly networkId: NetworkId
  readonly themeId: ThemeId
  /** Null where the whole theme is meant. */
  readonly issueId: IssueId | null
  readonly text: string
  /** Whose name stands under it; the name itself is kept beside the log. */
  readonly signerId: SignerId
  /** The name, where the viewer was told it; empty in the authority's own state, and once it was erased. */
  readonly signature: string
  /** When it was given or last changed, in milliseconds since 1970. */
  readonly at: number
}
