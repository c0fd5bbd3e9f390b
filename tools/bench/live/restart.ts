// A process of its own: a hall of phones in a round, the server is killed and started again, and every phone comes back by
// itself, with the waits of a real phone. `restart.ts <phones> <notes>`; prints one line of JSON.
import { argv } from 'node:process'
import { quantile, wait } from './figures.ts'
import { createFollower, type Follower } from './follower.ts'
import { connectLightPhone } from './lightPhone.ts'
import { startMeasured } from './measuredServer.ts'
import { auth, newId, openCafe } from './setUp.ts'
import { textOf } from './texts.ts'

const phones = Number(argv[2] ?? 2_000), notes = Number(argv[3] ?? 2_000)
const server = await startMeasured()
const { desk, members } = await openCafe(server.origin, server.organiserKey, phones)
const typedAt = ((await desk.ask('clock', {})) as { now: number }).now

let down = 0, answering = 0
const inStep: number[] = []
/** Who is on the way back. */
const coming = new Set<string>()
/** As `socketIo.ts`: 300 ms at first, doubled up to 4 s, each 70 % longer or shorter. */
const comeBack = async (token: string): Promise<void> => {
  if (coming.has(token)) return
  coming.add(token)
  for (let failures = 0; ; failures += 1) {
    await wait(Math.min(4_000, 300 * 2 ** failures) * (1 + 0.7 * (Math.random() * 2 - 1)))
    try {
      await follow(token)
      inStep.push(performance.now())
      coming.delete(token)
      return
    } catch {
      // Not yet.
    }
  }
}
const follow = (token: string) => createFollower((listener) => connectLightPhone(server.origin, auth(token), listener), () => {}, () => { if (down > 0) void comeBack(token) })
const followers: Follower[] = []
for (let start = 0; start < phones; start += 50) followers.push(...(await Promise.all(members.slice(start, start + 50).map(({ token }) => follow(token)))))
for (let start = 0; start < notes; start += 200) {
  await Promise.all(Array.from({ length: Math.min(200, notes - start) }, async (_, index) => followers[(start + index) % phones]?.phone.ask('commands', { commands: [{ id: newId(), command: { type: 'postNote', noteId: newId(), text: textOf(index), round: 1, typedAt } }] })))
}

down = performance.now()
await server.kill()
await server.start()
answering = performance.now()
// Starting holds up nobody: what counts is what happens from when it answers.
await server.vitals()
for (const patience = performance.now() + 60_000; inStep.length < phones && performance.now() < patience;) await wait(20)
const { heldMax, cpu, seconds } = await server.vitals()
const since = inStep.map((at) => (at - answering) / 1_000)
const round = (value: number): number => Math.round(value * 100) / 100
console.log(JSON.stringify({
  back: inStep.length, downSeconds: round((answering - down) / 1_000), inStepP50: round(quantile(since.map((s) => s * 1_000), 0.5) / 1_000), inStepP95: round(quantile(since.map((s) => s * 1_000), 0.95) / 1_000), inStepLast: round(Math.max(...since)),
  heldMs: Math.round(heldMax), serverCpuSeconds: round(cpu * seconds),
}))
await server.end()
process.exit(0)
