import { themeColours } from '@tablee/domain/cafe/state'
import { labelledNotes } from '@tablee/similarity/measure/labelledNotes'
import { auth, newId, openCafe } from '../live/setUp.ts'
import { connectLightPhone, type LightPhone } from '../live/lightPhone.ts'
import type { CafeLinks } from '@tablee/protocol/http/cafes'

export type FullBoard = { readonly links: CafeLinks; readonly desk: LightPhone; readonly noteIds: readonly string[]; readonly themeIds: readonly string[] }

/** A café in its harvest: so many notes, most of them in so many themes, `waiting` still to be placed. Real texts, people and server. */
export const fillBoard = async (origin: string, organiserKey: string, { notes, themes, waiting }: { notes: number; themes: number; waiting: number }): Promise<FullBoard> => {
  const people = 20
  const { links, desk, members, command, step } = await openCafe(origin, organiserKey, people)
  const texts = (['held-out', 'tuning'] as const).flatMap((half) => labelledNotes(half, 'fr')).map(({ text }) => text)
  const phones = await Promise.all(members.map(({ token }) => connectLightPhone(origin, auth(token))))
  const { now } = (await desk.ask('clock', {})) as { now: number }
  const noteIds: string[] = []
  const give = async (phone: LightPhone, commands: object[]): Promise<void> => {
    for (let at = 0; at < commands.length; at += 20) {
      const answer = (await phone.ask('commands', { commands: commands.slice(at, at + 20).map((one) => ({ id: newId(), command: one })) })) as { ok: boolean; results?: { ok: boolean; error?: unknown }[] }
      const no = answer.results?.find(({ ok }) => !ok)
      if (!answer.ok || no) throw new Error(`the board could not be filled: ${JSON.stringify(no ?? answer)}`)
    }
  }
  await Promise.all(phones.map((phone, who) => give(phone, Array.from({ length: Math.ceil((notes - who) / people) }, (_, index) => {
    const at = index * people + who
    const noteId = newId()
    noteIds[at] = noteId
    return { type: 'postNote', noteId, text: `${texts[at % texts.length]}${at >= texts.length ? ` (${at})` : ''}`, round: 1, typedAt: now }
  }))))
  await command({ type: 'advance', step: step() })
  await command({ type: 'advance', step: step() })
  const themeIds = Array.from({ length: themes }, newId)
  await give(desk, themeIds.map((themeId, index) => ({ type: 'createTheme', themeId, title: `Thématique ${index + 1}`, colour: themeColours[index % themeColours.length] })))
  await give(desk, noteIds.slice(waiting).map((id, index) => ({ type: 'placeIssues', issues: [{ id, revision: 0 }], themeId: themeIds[index % themes], before: null })))
  for (const phone of phones) phone.close()
  return { links, desk, noteIds, themeIds }
}

