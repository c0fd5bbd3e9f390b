import type { CafeState } from '@tablee/domain/cafe/state'

type Changed = { readonly id: string; readonly revision: number; readonly changedBy: string }

/** Whose changes are whose, since one of this person's own actions. */
export type Lineage = {
  /** This person, as the log names them. */
  readonly me: string
  /** Whether nobody else has changed the issue or theme since that action. */
  isOwn(thing: Changed): boolean
}

/**
 * Follows who changes what on the board, so that undoing one's own action never takes back what somebody else did
 * after it.
 */
export type Watch = {
  /** Takes in what the café is now; to be told of every change. */
  look(state: CafeState): void
  /** A moment: changes told later come after it. */
  mark(): number
  since(moment: number): Lineage
}

export const createWatch = (me: string): Watch => {
  /** When somebody else last changed a thing. */
  const foreign = new Map<string, number>()
  let known: Pick<CafeState, 'issues' | 'themes'> = { issues: new Map(), themes: new Map() }
  let moment = 0
  const compare = (before: ReadonlyMap<string, Changed>, after: ReadonlyMap<string, Changed>): void => {
    for (const [id, thing] of after) if (thing !== before.get(id) && thing.changedBy !== me && thing.revision !== before.get(id)?.revision) foreign.set(id, moment)
  }
  return {
    look: (state) => {
      compare(known.issues, state.issues)
      compare(known.themes, state.themes)
      known = state
    },
    mark: () => (moment += 1),
    since: (then) => ({ me, isOwn: ({ id }) => (foreign.get(id) ?? -1) < then }),
  }
}
