import { themeColours, type CafeState, type Issue } from '@tablee/domain/cafe/state'
import type { Phase } from '@tablee/domain/cafe/phase'
import type { Command } from '@tablee/domain/command'
import type { Denial } from '@tablee/protocol/answer'
import type { CafeReplica } from '@tablee/sync/replica/view'
import { must, newId, Refused, until } from '../simulate/headless.ts'
import type { FoundingCafe } from './foundingCafe.ts'

/** Waits between gestures, in milliseconds, so that people can follow. */
export type Pace = (ms: number) => Promise<void>
export const atOnce: Pace = () => Promise.resolve()

/** One press of the facilitator's button. */
export const advance = async (desk: CafeReplica): Promise<void> => {
  const { step } = desk.view().state
  await must(desk, { type: 'advance', step })
  await until(desk, () => desk.view().state.step !== step)
}

const order: readonly Phase[] = ['walking', 'round', 'silent']
/** How far a café is, as a number that grows with it. */
const progress = ({ phase, round }: Pick<CafeState, 'phase' | 'round'>): number =>
  phase === 'draft' ? 0 : phase === 'arrival' ? 1 : phase === 'harvest' ? 1_000 : phase === 'closed' ? 1_001 : round * 10 + order.indexOf(phase)

/** Presses the button until the café is there; nothing where somebody else has brought it there or further. */
export const reach = async (desk: CafeReplica, phase: Phase, round = 0): Promise<void> => {
  while (progress(desk.view().state) < progress({ phase, round })) await forgiving(['STEP_TAKEN'], () => advance(desk))
}

/** Runs a gesture for which somebody at the same board may have been first; false if so. */
const forgiving = async (codes: readonly Denial['code'][], gesture: () => Promise<void>): Promise<boolean> => {
  try {
    await gesture()
    return true
  } catch (error) {
    if (!(error instanceof Refused) || !codes.includes(error.code)) throw error
    return false
  }
}

/** Names the hosts of the tables; `ids` gives the participant of each key. */
export const nameHosts = async (desk: CafeReplica, cafe: FoundingCafe, ids: ReadonlyMap<string, string>): Promise<void> => {
  for (const { key, host } of cafe.participants) {
    const participantId = ids.get(key)
    if (host && participantId) await must(desk, { type: 'nameHost', participantId, table: host })
  }
}

/** Posts a note from a phone, in the given round. */
export const postNote = async (phone: CafeReplica, round: number, text: string): Promise<string> => {
  await until(phone, () => phone.view().state.rounds.some(({ number }) => number === round))
  const noteId = newId()
  await must(phone, { type: 'postNote', noteId, text, round, typedAt: phone.now() })
  return noteId
}

/** How often a gesture is made anew, and after how many milliseconds. */
const patience = { attempts: 10, wait: 200 }

/**
 * Harvests whatever is not placed yet: themes in order, issues in order, merged and reworded as the data say.
 * `notes` gives the note of each key; keys without a note are left out. Others may work at the same board.
 */
export const harvest = async (desk: CafeReplica, cafe: Pick<FoundingCafe, 'themes'>, notes: ReadonlyMap<string, string>, pace: Pace): Promise<void> => {
  const state = (): CafeState => desk.view().state
  const holder = (noteId: string): Issue | undefined => [...state().issues.values()].find((issue) => issue.noteIds.includes(noteId))
  const seen = ({ id, revision }: Issue) => ({ id, revision })
  /** Makes the gesture that is wanted now; looks again where somebody was quicker. */
  const make = async (gesture: () => Command | null, rest: number): Promise<void> => {
    for (let attempt = 1; attempt <= patience.attempts; attempt += 1) {
      const command = gesture()
      if (command === null) return
      if (await forgiving(['CONFLICT', 'ISSUE_GONE', 'THEME_GONE', 'THEME_EXISTS'], () => must(desk, command))) { await pace(rest); return }
      await new Promise((resolve) => { setTimeout(resolve, patience.wait) })
    }
    throw new Error('somebody else at the board was quicker each time')
  }

  for (const [index, { title, issues }] of cafe.themes.entries()) {
    const themeId = (): string | undefined => [...state().themes.values()].find((known) => known.title === title)?.id
    await make(() => (themeId() === undefined ? { type: 'createTheme', themeId: newId(), title, colour: themeColours[index % themeColours.length] ?? 'stone' } : null), 2_500)
    for (const { notes: keys, text } of issues) {
      const [first, ...others] = keys.flatMap((key) => notes.get(key) ?? [])
      if (first === undefined) continue
      await make(() => {
        const issue = holder(first), theme = themeId()
        return issue && theme !== undefined && issue.themeId !== theme ? { type: 'placeIssues', issues: [seen(issue)], themeId: theme, before: null } : null
      }, 1_200)
      for (const other of others) {
        await make(() => {
          const into = holder(first), issue = holder(other)
          return into && issue && into.id !== issue.id ? { type: 'mergeIssues', issues: [seen(issue)], into: seen(into) } : null
        }, 1_200)
      }
      await make(() => {
        const issue = holder(first)
        return issue && text !== undefined && issue.text !== text ? { type: 'rewordIssue', issue: seen(issue), text } : null
      }, 1_200)
    }
  }
}
