// A process of its own: a café as it is. Phones see their table, 2 desks see all and a screen watches; notes come at an even
// pace, then many within the second of the bell. `realCafe.ts <phones> <seconds>`; prints one line of JSON.
import { argv } from 'node:process'
import { createOwnCpu, quantile, wait } from './figures.ts'
import { createFollower, type Follower } from './follower.ts'
import { connectLightPhone } from './lightPhone.ts'
import { startMeasured } from './measuredServer.ts'
import { auth, newId, openCafe } from './setUp.ts'
import { textOf } from './texts.ts'

const phones = Number(argv[2] ?? 2_000), seconds = Number(argv[3] ?? 20)
/** As many for each person as 35 a second and 500 at the bell are among 2,000. */
const pace = (35 * phones) / 2_000, atTheBell = Math.round((500 * phones) / 2_000)

const server = await startMeasured()
const { links, desk, members, command, step } = await openCafe(server.origin, server.organiserKey, phones, 2)
const typedAt = ((await desk.ask('clock', {})) as { now: number }).now
await server.vitals(true)
const before = await server.vitals(true)

/** Notes on their way: how many views still lack each. */
const onTheWay = new Map<string, { at: number; left: number; done: number[] }>()
const arrived = (noteIds: readonly string[]): void => {
  for (const noteId of noteIds) {
    const note = onTheWay.get(noteId)
    if (!note) continue
    note.left -= 1
    if (note.left > 0) continue
    note.done.push(performance.now() - note.at)
    onTheWay.delete(noteId)
  }
}
const follow = (token: string, audience: (name: string) => boolean): Promise<Follower> =>
  createFollower((listener) => connectLightPhone(server.origin, auth(token), listener), (name, noteIds) => { if (audience(name)) arrived(noteIds) })

const followers: Follower[] = []
for (let start = 0; start < phones; start += 50) {
  followers.push(...(await Promise.all(members.slice(start, start + 50).map(({ token }) => follow(token, (name) => name.startsWith('table:'))))))
}
const desks = [await follow(links.facilitator, () => true), await follow(links.organiser, () => true)]
await follow(links.screen, () => false)
await wait(1_000)
const connected = await server.vitals(true)

const seats = new Map<string, number>()
for (const follower of followers) seats.set(follower.table(), (seats.get(follower.table()) ?? 0) + 1)

let posted = 0
const post = (acknowledged: number[], seen: number[], neighbours: boolean): void => {
  const follower = followers[posted % phones]
  const noteId = newId(), at = performance.now()
  onTheWay.set(noteId, { at, left: desks.length + (neighbours ? (seats.get(follower?.table() ?? '') ?? 0) : 0), done: seen })
  follower?.phone.ask('commands', { commands: [{ id: newId(), command: { type: 'postNote', noteId, text: textOf(posted), round: 1, typedAt } }] })
    .then((answer) => { if ((answer as { results?: { ok: boolean }[] }).results?.[0]?.ok) acknowledged.push(performance.now() - at) }, () => undefined)
  posted += 1
}
const postFor = async (total: number, perSecond: number, acknowledged: number[], seen: number[], neighbours: boolean): Promise<void> => {
  const start = performance.now()
  for (let sent = 0; sent < total;) {
    for (const due = Math.min(total, ((performance.now() - start) / 1_000) * perSecond); sent < due; sent += 1) post(acknowledged, seen, neighbours)
    await wait(4)
  }
  for (const patience = performance.now() + 10_000; seen.length < total && performance.now() < patience;) await wait(10)
}

const even = { acknowledged: [] as number[], seen: [] as number[] }, bell = { acknowledged: [] as number[], seen: [] as number[] }
const bytes = (): number => followers.reduce((sum, { phone }) => sum + phone.bytesIn, 0)
const bytesBefore = bytes(), start = performance.now()
await server.vitals()
const cpu = createOwnCpu()
await postFor(Math.round(pace * seconds), pace, even.acknowledged, even.seen, true)
const minutes = (performance.now() - start) / 60_000
const evenly = await server.vitals()
const bytesPerPhoneAndMinute = Math.round((bytes() - bytesBefore) / phones / minutes)

// The bell: every phone is told of its new table while a fourth of the hall sends what it was still typing.
await Promise.all([command({ type: 'advance', step: step() }), postFor(atTheBell, atTheBell, bell.acknowledged, bell.seen, false)])
const rung = await server.vitals()

console.log(JSON.stringify({
  posted, kept: even.acknowledged.length + bell.acknowledged.length, shown: even.seen.length + bell.seen.length,
  ackP99: quantile(even.acknowledged, 0.99), seenP99: quantile(even.seen, 0.99), bellAckP99: quantile(bell.acknowledged, 0.99), bellSeenP99: quantile(bell.seen, 0.99),
  serverCpu: Math.round(evenly.cpu * 100) / 100, bellCpu: Math.round(rung.cpu * 100) / 100, bellHeldMs: Math.round(rung.heldMax), generatorCpu: cpu(),
  bytesPerPhoneAndMinute, memoryPerPhoneKb: Math.round((connected.rss - before.rss) / phones / 102.4) / 10, heapPerPhoneKb: Math.round((connected.heapUsed - before.heapUsed) / phones / 102.4) / 10,
}))
await server.end()
process.exit(0)
