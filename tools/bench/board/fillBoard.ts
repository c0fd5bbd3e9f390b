import { themeColours } from '@tablee/domain/cafe/state'
import { nextRevision, unchanged } from '@tablee/domain/revision'
import { labelledNotes } from '@tablee/similarity/measure/labelledNotes'
import { auth, newId, openCafe } from '../live/setUp.ts'
import { connectLightPhone, type LightPhone } from '../live/lightPhone.ts'
import type { CafeLinks } from '@tablee/protocol/http/cafes'

export type FullBoard = {
  readonly links: CafeLinks
  readonly desk: LightPhone
  /** Those that wait, then those that are placed. */
  readonly noteIds: readonly string[]
  /** The first theme holds `largest` notes. */
  readonly themeIds: readonly string[]
  /** Does something with the issues as another facilitator, each as that one last saw it; rejects where it is refused. */
  readonly change: (noteIds: readonly string[], command: (seen: { id: string; revision: number }, index: number) => object) => Promise<void>
}

/** A café in its harvest: so many notes, most of them in so many themes, `waiting` still to be placed. Real texts, people and server. */
export const fillBoard = async (origin: string, organiserKey: string, { notes, themes, waiting, largest }: { notes: number; themes: number; waiting: number; largest: number }): Promise<FullBoard> => {
  const people = 20
  const { links, desk, members, command, step } = await openCafe(origin, organiserKey, people)
  const texts = (['held-out', 'tuning'] as const).flatMap((half) => labelledNotes(half, 'fr')).map(({ text }) => text)
  const phones = await Promise.all(members.map(({ token }) => connectLightPhone(origin, auth(token))))
  const { now } = (await desk.ask('clock', {})) as { now: number }
  const noteIds: string[] = []
  const giveBy = async (phone: LightPhone, commands: readonly object[]): Promise<void> => {
    for (let at = 0; at < commands.length; at += 20) {
      const answer = (await phone.ask('commands', { commands: commands.slice(at, at + 20).map((one) => ({ id: newId(), command: one })) })) as { ok: boolean; results?: { ok: boolean; error?: unknown }[] }
      const no = answer.results?.find(({ ok }) => !ok)
      if (!answer.ok || no) throw new Error(`the board could not be filled: ${JSON.stringify(no ?? answer)}`)
    }
  }
  await Promise.all(phones.map((phone, who) => giveBy(phone, Array.from({ length: Math.ceil((notes - who) / people) }, (_, index) => {
    const at = index * people + who
    const noteId = newId()
    noteIds[at] = noteId
    return { type: 'postNote', noteId, text: `${texts[at % texts.length]}${at >= texts.length ? ` (${at})` : ''}`, round: 1, typedAt: now }
  }))))
  await command({ type: 'advance', step: step() })
  await command({ type: 'advance', step: step() })
  const themeIds = Array.from({ length: themes }, newId)
  const give = (commands: readonly object[]): Promise<void> => giveBy(desk, commands)
  await give(themeIds.map((themeId, index) => ({ type: 'createTheme', themeId, title: `Thématique ${index + 1}`, colour: themeColours[index % themeColours.length] })))
  const themeOf = (placed: number): string | undefined => themeIds[placed < largest ? 0 : themes === 1 ? 0 : 1 + (placed % (themes - 1))]
  const revisions = new Map<string, number>()
  const change: FullBoard['change'] = async (ids, command) => {
    await give(ids.map((id, index) => command({ id, revision: revisions.get(id) ?? unchanged }, index)))
    // A desk without an id of its own stands in the log as its role.
    for (const id of ids) revisions.set(id, nextRevision(revisions.get(id) ?? unchanged, 'facilitator'))
  }
  await change(noteIds.slice(waiting), (seen, placed) => ({ type: 'placeIssues', issues: [seen], themeId: themeOf(placed), before: null }))
  for (const phone of phones) phone.close()
  return { links, desk, noteIds, themeIds, change }
}
