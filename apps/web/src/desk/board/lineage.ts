import type { CafeState } from '@tablee/domain/cafe/state'
import { fasterThan, type Versioned } from '@tablee/domain/revision'

type Changed = Versioned & { readonly id: string }

/** Whose changes are whose, since one of this person's own actions. */
export type Lineage = {
  /** This person, as the log names them. */
  readonly me: string
  /** Who else has changed the issue or theme since that action; null if nobody has. */
  overtakenBy(id: string): string | null
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
  /** Who else last changed a thing, and when. */
  const foreign = new Map<string, { readonly by: string; readonly moment: number }>()
  let known: Pick<CafeState, 'issues' | 'themes'> = { issues: new Map(), themes: new Map() }
  let moment = 0
  const compare = (before: ReadonlyMap<string, Changed>, after: ReadonlyMap<string, Changed>): void => {
    for (const [id, thing] of after) {
      const was = before.get(id)
      if (thing === was || thing.revision === was?.revision) continue
      // Nobody was faster where a refused change of one's own is gone again.
      const by = was ? fasterThan(me, thing, was.revision) : thing.changedBy
      if (by !== '' && by !== me) foreign.set(id, { by, moment })
    }
  }
  return {
    look: (state) => {
      compare(known.issues, state.issues)
      compare(known.themes, state.themes)
      known = state
    },
    mark: () => (moment += 1),
    since: (then) => ({ me, overtakenBy: (id) => { const last = foreign.get(id); return last && last.moment >= then ? last.by : null } }),
  }
}
