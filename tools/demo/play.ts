import { themeColours } from '@tablee/domain/cafe/state'
import type { CafeReplica } from '@tablee/sync/replica/view'
import { must, newId, until } from '../simulate/headless.ts'
import type { FoundingCafe } from './foundingCafe.ts'

/** Waits between gestures, in milliseconds, so that people can follow; 0 in a test. */
export type Pace = (ms: number) => Promise<void>

/** One press of the facilitator's button. */
export const advance = async (desk: CafeReplica): Promise<void> => {
  const { step } = desk.view().state
  await must(desk, { type: 'advance', step })
  await until(desk, () => desk.view().state.step !== step)
}

/** Names the hosts of the tables; `ids` gives the participant of each key. */
export const nameHosts = async (desk: CafeReplica, cafe: FoundingCafe, ids: ReadonlyMap<string, string>): Promise<void> => {
  for (const { key, host } of cafe.participants) {
    const participantId = ids.get(key)
    if (host && participantId) await must(desk, { type: 'nameHost', participantId, table: host })
  }
}

/** Posts a note from a phone, in the present round. */
export const postNote = async (phone: CafeReplica, round: number, text: string): Promise<string> => {
  await until(phone, () => phone.view().state.rounds.some(({ number }) => number === round))
  const noteId = newId()
  await must(phone, { type: 'postNote', noteId, text, round, typedAt: phone.now() })
  return noteId
}

/**
 * Harvests whatever is not placed yet: themes in order, issues in order, merged and reworded as the data say.
 * `notes` gives the note of each key.
 */
export const harvest = async (desk: CafeReplica, cafe: FoundingCafe, notes: ReadonlyMap<string, string>, pace: Pace): Promise<void> => {
  const state = () => desk.view().state
  const holder = (noteId: string) => [...state().issues.values()].find((issue) => issue.noteIds.includes(noteId))
  const seen = (noteId: string) => {
    const issue = holder(noteId)
    if (!issue) throw new Error(`no issue holds note ${noteId}`)
    return { id: issue.id, revision: issue.revision }
  }
  for (const [index, { title, issues }] of cafe.themes.entries()) {
    let theme = [...state().themes.values()].find((known) => known.title === title)
    if (!theme) {
      const themeId = newId()
      await must(desk, { type: 'createTheme', themeId, title, colour: themeColours[index % themeColours.length] ?? 'stone' })
      await until(desk, () => state().themes.has(themeId))
      theme = state().themes.get(themeId)
      await pace(2_500)
    }
    for (const { notes: keys, text } of issues) {
      const [first = '', ...others] = keys.map((key) => notes.get(key) ?? '')
      if (holder(first)?.themeId !== theme?.id) { await must(desk, { type: 'placeIssues', issues: [seen(first)], themeId: theme?.id ?? null, before: null }); await pace(1_200) }
      for (const other of others) if (holder(other)?.id !== holder(first)?.id) { await must(desk, { type: 'mergeIssues', issues: [seen(other)], into: seen(first) }); await pace(1_200) }
      if (text !== undefined && holder(first)?.text !== text) { await must(desk, { type: 'rewordIssue', issue: seen(first), text }); await pace(1_200) }
    }
  }
}
