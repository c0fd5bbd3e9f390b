// `npm run demo [-- --fast]`: the founding café plays itself; watch it on a phone, at the desk and on the screen.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { Session } from '@tablee/protocol/http/session'
import { renderUnicodeCompact } from 'uqr'
import { connectHeadless, joinHeadless, until, type HeadlessPhone } from '../simulate/headless.ts'
import { freePort, startServer } from '../simulate/serverProcess.ts'
import { build } from '../workspace.mjs'
import { readFoundingCafe, settingsOf } from './foundingCafe.ts'
import { advance, harvest, nameHosts, postNote, type Pace } from './play.ts'

const { values } = parseArgs({ options: { fast: { type: 'boolean', default: false }, port: { type: 'string' } } })
const pace: Pace = (ms) => sleep(values.fast ? ms / 20 : ms)
build()
const folder = await mkdtemp(path.join(tmpdir(), 'tablee-demo-'))
const server = await startServer(folder, Number(values.port ?? (await freePort())), { TABLEE_HOST: '0.0.0.0' })
process.once('SIGINT', () => void server.stop().then(() => rm(folder, { recursive: true, force: true })).then(() => process.exit(0)))

const post = async <T>(where: string, body: unknown, key?: string): Promise<T> => {
  const answer = await fetch(`${server.origin}${where}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) }, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as T
}
const cafe = readFoundingCafe()
const links = await post<CafeLinks>('/api/cafes', { settings: settingsOf(cafe) }, server.organiserKey)
const session = await post<Session>('/api/session', { token: links.organiser })
const address = 'address' in session ? session.address : server.origin

console.log(`
${renderUnicodeCompact(`${address}/#join=${links.join}`, { border: 2 })}
  ${cafe.title} — ${cafe.illustrative.fr}

  Screen / Écran :        ${server.origin}/screen/${links.cafeId}#key=${links.screen}
  Desk / Animation :      ${server.origin}/desk/${links.cafeId}#key=${links.facilitator}
  Phone / Téléphone :     ${address}   code ${links.code}   (or scan the code above)
`)

const desk = connectHeadless(server.origin, links.cafeId, links.facilitator, { role: 'facilitator', id: 'facilitator' })
await until(desk, () => desk.view().ready)
await advance(desk)
await pace(15_000)
const phones = new Map<string, HeadlessPhone>()
for (const { key, name, organisation } of cafe.participants) {
  phones.set(key, await joinHeadless(server.origin, links.code, { name, organisation: organisation ?? '' }))
  await pace(700)
}
await nameHosts(desk, cafe, new Map([...phones].map(([key, { participantId }]) => [key, participantId])))
await pace(5_000)
const notes = new Map<string, string>()
await advance(desk)
for (let round = 1; round <= cafe.rounds; round += 1) {
  await pace(10_000)
  await advance(desk)
  for (const note of cafe.notes.filter((one) => one.round === round)) {
    const phone = phones.get(note.author)
    if (phone) notes.set(note.key, await postNote(phone.replica, round, note.text))
    await pace(900)
  }
  await pace(5_000)
  await advance(desk)
}
await pace(3_000)
await advance(desk)
await harvest(desk, cafe, notes, pace)
await pace(8_000)
await advance(desk)
console.log('The café is over; its pages stay open until you press Ctrl+C. / Le café est clos ; ses pages restent ouvertes jusqu’à Ctrl+C.')
