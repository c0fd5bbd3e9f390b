import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inRound, openHouse } from '../../test/given.ts'
import { openDatabase } from './database.ts'

test('N5 given a flipped bit in one café, when the server starts, then that café is read up to it and takes nothing in, which every viewer is told, and other cafés go on', async () => {
  const house = await openHouse()
  const { links, ann, annPhone, note } = await inRound(house)
  const other = await inRound(house)
  await annPhone.give(await note('encore entier'))
  const { position = 0 } = await annPhone.give(await note('bientôt abîmé'))
  const database = await openDatabase(house.app.services.config.dataFolder)
  await sql`update events set data = replace(data, 'bient', 'biemt') where cafe_id = ${links.cafeId} and position = ${position}`.execute(database)
  await database.destroy()
  await house.restart()

  const [desk, phone] = [await house.connect(links.facilitator), await house.connect(ann.token)]
  for (const viewer of [desk, phone]) {
    const answer = await viewer.ask('sync', { cursors: [], watch: [] })
    expect(answer).toMatchObject({ ok: true, unreadableFrom: position })
    expect(JSON.stringify(answer)).toContain('encore entier')
    expect(JSON.stringify(answer)).not.toMatch(/bien?[mn]t/)
  }
  expect(await phone.give({ type: 'postNote', noteId: 'note-late-01', text: 'trop tard', round: 1, typedAt: 0 })).toMatchObject({ ok: false, error: { code: 'LOG_DAMAGED', position } })
  expect(await (await house.connect(other.ann.token)).give({ type: 'postNote', noteId: 'note-other-1', text: 'chez les autres', round: 1, typedAt: 0 })).toMatchObject({ ok: true })
  await house.close()
})
