import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inRound, openHouse, type House } from '../../test/given.ts'
import { openDatabaseFile } from '../eventLog/database.ts'
import { BadBackup, backUp, verifyBackup } from './backUp.ts'
import { restoreAll, restoreOne } from './restore.ts'

let house: House, into: string
beforeEach(async () => { house = await openHouse(); into = path.join(mkdtempSync(path.join(tmpdir(), 'tablee-backup-')), 'copy') })
afterEach(async () => { await house.close(); rmSync(path.dirname(into), { recursive: true, force: true }) })
const data = () => house.app.services.config.dataFolder
const texts = async (cafeId: string) => [...((await house.app.services.cafes.open(cafeId))?.authority.state.notes.values() ?? [])].filter(({ deleted }) => !deleted).map(({ text }) => text)
const bytesOf = (folder: string): string => readdirSync(folder).filter((name) => !name.includes('before')).map((name) => readFileSync(path.join(folder, name)).toString('latin1')).join('\n')

test('given a server at work, when it is backed up and the backup restored elsewhere, then every café folds to the same, with the same links', async () => {
  const { links, annPhone, note } = await inRound(house)
  await annPhone.give(await note('avant la copie'))
  const manifest = await backUp(data(), into)
  await annPhone.give(await note('après la copie'))
  expect(manifest.cafes).toMatchObject([{ cafeId: links.cafeId, title: 'Essai' }])
  const elsewhere = path.join(path.dirname(into), 'elsewhere')
  expect((await restoreAll(into, elsewhere)).cafes).toEqual(manifest.cafes)
  expect(readFileSync(path.join(elsewhere, 'key'), 'utf8')).toBe(readFileSync(path.join(data(), 'key'), 'utf8'))
  expect(bytesOf(elsewhere)).not.toContain('après'.slice(0, 3) + 'ès la copie')
})
test('given a backup restored in the place of what came after, then the server has the old log, the file as it was is kept, and phones that know more start anew', async () => {
  const { links, ann, annPhone, note } = await inRound(house)
  await annPhone.give(await note('avant'))
  await backUp(data(), into)
  await annPhone.give(await note('après'))
  const cursor = (await annPhone.ask('sync', { cursors: [], watch: [] })).streams?.find(({ audience }) => audience.startsWith('person'))
  await house.restart(() => restoreAll(into, data()))
  expect(await texts(links.cafeId)).toEqual(['avant'])
  expect(readdirSync(data()).some((name) => name.startsWith('tablee.db.before-'))).toBe(true)
  const again = await house.connect(ann.token)
  const answer = await again.ask('sync', { cursors: [{ audience: cursor?.audience ?? '', position: cursor?.upTo ?? 0 }], watch: [] })
  expect(answer.streams?.find(({ audience }) => audience === cursor?.audience)).toMatchObject({ reset: true })
})
test('given somebody erased since the backup, when it is restored, then they are erased in it too, to the last byte', async () => {
  const { links, ann, annPhone, bobPhone, note } = await inRound(house)
  await annPhone.give(await note('mots qui doivent partir'))
  await bobPhone.give(await note('mots qui restent'))
  await backUp(data(), into)
  expect(bytesOf(into)).toContain('mots qui doivent partir')
  await house.post(`/api/cafes/${links.cafeId}/people/${ann.participantId}/erase`, { notes: 'erase' }, ann.token)
  await house.restart(() => restoreAll(into, data()))
  expect(await texts(links.cafeId)).toEqual(['mots qui restent'])
  expect(bytesOf(data())).not.toContain('mots qui doivent partir')
  expect((await house.app.services.cafes.open(links.cafeId))?.people.has(ann.participantId)).toBe(false)
})
test('given one café wanted as it was after an event, while the server goes on, then it stands beside the others up to there, without those erased since', async () => {
  const { links, ann, annPhone, bobPhone, note } = await inRound(house)
  const first = await bobPhone.give(await note('un'))
  await annPhone.give(await note('deux, d\'Ann'))
  await backUp(data(), into)
  await house.post(`/api/cafes/${links.cafeId}/people/${ann.participantId}/erase`, { notes: 'erase' }, ann.token)
  const whole = await restoreOne(into, data(), links.cafeId)
  const then = await restoreOne(into, data(), links.cafeId, first.position)
  expect([await texts(links.cafeId), await texts(whole.links.cafeId), await texts(then.links.cafeId)]).toEqual([['un'], ['un'], ['un']])
  expect(then.head).toBe(first.position)
  expect((await house.post('/api/session', { token: then.links.facilitator })).status).toBe(200)
  expect(bytesOf(data())).not.toContain('deux, d')
})
test('given a backup of which one letter was changed, a folder that is none, a place that is taken, then nothing is restored and it is said which', async () => {
  const { annPhone, note } = await inRound(house)
  await annPhone.give(await note('intact'))
  await backUp(data(), into)
  await expect(backUp(data(), into)).rejects.toThrow('already holds a backup')
  const copy = await openDatabaseFile(path.join(into, 'tablee.db'))
  await sql`update events set data = replace(data, 'intact', 'intakt')`.execute(copy)
  await copy.destroy()
  await expect(verifyBackup(into)).rejects.toThrow(/damaged/)
  await expect(restoreAll(into, path.join(path.dirname(into), 'nowhere'))).rejects.toThrow(/damaged/)
  await expect(verifyBackup(path.dirname(into))).rejects.toThrow(BadBackup)
  expect(existsSync(path.join(path.dirname(into), 'nowhere', 'tablee.db'))).toBe(false)
})
