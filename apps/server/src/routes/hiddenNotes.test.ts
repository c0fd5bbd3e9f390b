import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { partsOf } from '../../../../packages/export/test/office.ts'
import { readPdf } from '../../../../packages/export/test/pdf.ts'
import { inRound, newId, openHouse, type House, type Viewer } from '../../test/given.ts'

// The first file waits for its thread to begin, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

/** What each note says is its name: it is looked for in all that leaves the server. */
const kept = ['waitsforalook', 'hiddenalone', 'hiddeninside', 'hiddenatlast'] as const
const shown = 'shownalone'

/**
 * A café that holds its notes for a look, at its harvest: one note waits still, one was hidden before it was ever shown, one after it
 * was merged into an issue, one after everybody had seen it.
 */
const harvested = async () => {
  const cafe = await inRound(house, { holdsNotes: true })
  const ids = new Map<string, string>()
  const screen = await house.connect(cafe.links.screen)
  const follow = async (viewer: Viewer) => {
    const answer = await viewer.ask('sync', { cursors: [], watch: ['board', 'hall', 'desk', 'table:1'] })
    expect(answer.ok).toBe(true)
    return answer
  }
  for (const viewer of [screen, cafe.bobPhone]) await follow(viewer)
  for (const text of [shown, ...kept]) {
    const note = await cafe.note(text)
    ids.set(text, note.noteId)
    expect(await cafe.annPhone.give(note)).toMatchObject({ ok: true })
    if (text === 'waitsforalook' || text === 'hiddenalone') continue
    expect(await cafe.desk.give({ type: 'restoreNote', noteId: note.noteId })).toMatchObject({ ok: true })
  }
  const id = (text: string): string => ids.get(text) ?? ''
  const hide = async (text: string): Promise<void> => { expect(await cafe.desk.give({ type: 'hideNote', noteId: id(text) })).toMatchObject({ ok: true }) }
  await hide('hiddenalone')
  for (let step = 0; step < 8 && (await house.app.services.cafes.open(cafe.links.cafeId))?.authority.state.phase !== 'harvest'; step += 1) await cafe.advance()
  const themeId = newId()
  await cafe.desk.give({ type: 'createTheme', themeId, title: 'Les valeurs', colour: 'sky' })
  const seen = (text: string) => ({ id: id(text), revision: 0 })
  expect(await cafe.desk.give({ type: 'mergeIssues', issues: [seen('hiddeninside')], into: seen(shown) })).toMatchObject({ ok: true })
  await cafe.desk.give({ type: 'placeIssues', issues: [{ id: id(shown), revision: (await house.app.services.cafes.open(cafe.links.cafeId))?.authority.state.issues.get(id(shown))?.revision ?? -1 }, seen('hiddenatlast')], themeId, before: null })
  await hide('hiddeninside')
  await hide('hiddenatlast')
  return { ...cafe, screen, follow }
}

/** All words of a file, whatever its kind. */
const wordsOf = async (format: string, file: Uint8Array): Promise<string> => {
  if (format === 'docx' || format === 'xlsx') return [...partsOf(file).values()].join('\n')
  if (format === 'pdf') return JSON.stringify(await readPdf(file))
  return Buffer.from(file).toString('utf8')
}

describe('what is hidden, or waits for a look, leaves the server by no way', () => {
  let cafe: Awaited<ReturnType<typeof harvested>>
  beforeAll(async () => { cafe = await harvested() })
  const get = async (what: string): Promise<Uint8Array> => {
    const answer = await fetch(`${house.origin}/api/cafes/${cafe.links.cafeId}/${what}`, { headers: { authorization: `Bearer ${cafe.links.organiser}` } })
    expect(answer.status).toBe(200)
    return new Uint8Array(await answer.arrayBuffer())
  }
  const files = [
    ...['docx', 'pdf', 'xlsx', 'csv', 'csv-rfc4180', 'md', 'html'].map((format) => ['sheet', format] as const),
    ...['docx', 'pdf', 'xlsx', 'md', 'html'].map((format) => ['minutes', format] as const),
  ]
  test.each(files)('given the %s as %s, then it has what is shown and nothing else', async (kind, format) => {
    const words = await wordsOf(format, await get(`${kind}?format=${format}`))
    expect(words).toContain(shown)
    for (const text of kept) expect(words).not.toContain(text)
  })
  test('given the replay, then neither', async () => {
    const words = await wordsOf('json', await get('replay'))
    expect(words).toContain(shown)
    for (const text of kept) expect(words).not.toContain(text)
  })
  test.each(['screen', 'phone of another participant'])('given a %s that comes to the board now, then neither', async (who) => {
    const viewer = await house.connect(who === 'screen' ? cafe.links.screen : cafe.bob.token)
    const words = JSON.stringify(await cafe.follow(viewer))
    expect(words).toContain(shown)
    for (const text of kept) expect(words).not.toContain(text)
  })
  test('given a screen and a phone that were there all along, then they never heard of what was hidden before it was shown', () => {
    for (const { heard } of [cafe.screen, cafe.bobPhone]) expect(heard.length).toBeGreaterThan(0)
    for (const { heard } of [cafe.screen, cafe.bobPhone]) for (const text of ['waitsforalook', 'hiddenalone']) expect(JSON.stringify(heard)).not.toContain(text)
  })
  test('given the desk and the archive, then they have all of it: what is hidden can be restored', async () => {
    const desk = JSON.stringify(await cafe.follow(await house.connect(cafe.links.facilitator))), archive = await wordsOf('json', await get('archive'))
    for (const text of [shown, ...kept]) for (const words of [desk, archive]) expect(words).toContain(text)
  })
})
