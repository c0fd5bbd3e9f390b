/** What a thing that several people change at once says of its changes. */
export type Versioned = {
  /** Another one with every change, so that a stale command is noticed. */
  readonly revision: number
  /** Who changed it last. */
  readonly changedBy: string
  /** The versions before this one, the last first: as many as it takes to tell who was faster. */
  readonly earlier: readonly Version[]
}
type Version = Pick<Versioned, 'revision' | 'changedBy'>

/** The revision of a thing that nobody has changed yet. */
export const unchanged = 0
const kept = 8

/**
 * The revision that a thing at `revision` has once `by` has changed it. It names who changed it, in which order (FNV-1a,
 * 32 bits), and counts nothing: whoever changes a thing twice before they know that somebody else was faster names, the
 * second time as the first, a revision that never came to be. With a counter the second change would pass.
 */
export const nextRevision = (revision: number, by: string): number => {
  let hash = Math.imul(revision ^ 0x811c9dc5, 0x01000193)
  for (let at = 0; at < by.length; at += 1) hash = Math.imul(hash ^ by.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** What is new about a thing that `by` has just made. */
export const madeBy = (by: string): Versioned => ({ revision: unchanged, changedBy: by, earlier: [] })

/**
 * What is new about a thing that `by` has just made under a name that another may have borne: it begins with another
 * revision than that one did.
 */
export const madeAgainBy = (by: string): Versioned => ({ ...madeBy(by), revision: nextRevision(unchanged, by) })

/** What is new about a thing that `by` has just changed. */
export const changedBy = ({ revision, changedBy: before, earlier }: Versioned, by: string): Versioned => ({
  revision: nextRevision(revision, by), changedBy: by, earlier: [{ revision, changedBy: before }, ...earlier].slice(0, kept),
})

/**
 * Who was faster than `me`, who speaks of a thing at revision `seen`, which is not the one it has: the last other person
 * who changed it since. Empty if nobody else did: what `me` saw rested on a change of their own that did not come to be,
 * or they changed it from another window.
 */
export const fasterThan = (me: string, thing: Versioned, seen: number): string => since(me, thing, seen).find(({ changedBy: by }) => by !== me)?.changedBy ?? ''

/** The versions of a thing that came after `seen`, of which `me` speaks: the last first. */
export const since = (me: string, thing: Versioned, seen: number): Version[] => {
  const versions: Version[] = [thing, ...thing.earlier]
  const known = versions.findIndex(({ revision }) => leadsTo(revision, seen, me))
  return known < 0 ? versions : versions.slice(0, known)
}

/** Whether a few changes of `me` alone, or none, lead from one revision to the other. */
const leadsTo = (from: number, to: number, me: string): boolean => {
  let revision = from
  for (let changes = 0; changes <= kept && revision !== to; changes += 1) revision = nextRevision(revision, me)
  return revision === to
}
