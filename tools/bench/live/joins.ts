// A process of its own: a hall comes in behind one address, as fast as the server lets it. Each phone asks the door by the
// code, joins with a name, connects, and has its view before it counts as in. `joins.ts <people> <at once>`; prints one
// line of JSON.
import { randomBytes } from 'node:crypto'
import { argv } from 'node:process'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import { createOwnCpu, quantile } from './figures.ts'
import { createFollower, type Follower } from './follower.ts'
import { connectLightPhone } from './lightPhone.ts'
import { startMeasured } from './measuredServer.ts'
import { auth, newId, post } from './setUp.ts'

const people = Number(argv[2] ?? 2_000), atOnce = Number(argv[3] ?? 100)
const server = await startMeasured()
const links = await post<CafeLinks>(server.origin, '/api/cafes', {
  settings: {
    title: 'Bench', date: '', place: '', language: 'fr', questions: { mode: 'all', texts: ['?'] }, expected: people, tables: Math.max(1, Math.round(people / 4)), rounds: 3,
    roundMinutes: 20, walkingMinutes: 1, asksOrganisation: true, showsAuthors: false, holdsNotes: false, illustrative: '',
  },
}, server.organiserKey)
const follow = (token: string): Promise<Follower> => createFollower((listener) => connectLightPhone(server.origin, auth(token), listener), () => {})
const [desk] = [await follow(links.facilitator), await follow(links.screen)]
await desk.phone.ask('commands', { commands: [{ id: newId(), command: { type: 'advance', step: 0 } }] })

const took: number[] = []
let refused = 0, next = 0
const comeIn = async (index: number): Promise<void> => {
  const token = randomBytes(24).toString('base64url')
  const began = performance.now()
  try {
    await post(server.origin, '/api/door', { code: links.code })
    await post(server.origin, '/api/join', { code: links.code, token, name: `Prénom${index}`, organisation: `Réseau ${index % 40}` })
    await follow(token)
    took.push(performance.now() - began)
  } catch {
    refused += 1
  }
}
await server.vitals()
const ownCpu = createOwnCpu()
const began = performance.now()
await Promise.all(Array.from({ length: atOnce }, async () => { while (next < people) await comeIn(next += 1) }))
const seconds = (performance.now() - began) / 1_000
const { cpu, heldMax, rss, seconds: measured } = await server.vitals()
console.log(JSON.stringify({
  in: took.length, refused, seconds: Math.round(seconds * 10) / 10, joinP50: quantile(took, 0.5), joinP95: quantile(took, 0.95), joinLast: Math.round(Math.max(...took)),
  heldMs: Math.round(heldMax), serverCpuSeconds: Math.round(cpu * measured * 10) / 10, generatorCpu: ownCpu(), serverMb: Math.round(rss / 1_048_576),
}))
await server.end()
process.exit(0)
