// A process of its own: a desk opens a café of many notes, with the real replica, and then once more after a cold start of the
// server. `openDesk.ts <notes>`; prints one line of JSON.
import { argv } from 'node:process'
import { connectHeadless, until } from '../../simulate/headless.ts'
import { connectLightPhone } from './lightPhone.ts'
import { startMeasured } from './measuredServer.ts'
import { auth, newId, openCafe } from './setUp.ts'
import { textOf } from './texts.ts'

const notes = Number(argv[2] ?? 10_000), phones = 200
// Notes are typed faster than a person can: the limit on one person's messages is off.
const server = await startMeasured({ TABLEE_LIMITS: '0' })
const { links, desk, members } = await openCafe(server.origin, server.organiserKey, phones)
const typedAt = ((await desk.ask('clock', {})) as { now: number }).now
await Promise.all(members.map(async ({ token }, phone) => {
  const light = await connectLightPhone(server.origin, auth(token))
  for (let sent = 0; sent < notes / phones; sent += 25) {
    await light.ask('commands', { commands: Array.from({ length: 25 }, (_, index) => ({ id: newId(), command: { type: 'postNote', noteId: newId(), text: textOf(phone * 50 + sent + index), round: 1, typedAt } })) })
  }
  light.close()
}))
const open = async (): Promise<{ ms: number; notes: number }> => {
  const start = performance.now()
  const replica = connectHeadless(server.origin, links.cafeId, links.facilitator, { role: 'facilitator', id: 'facilitator' })
  await until(replica, () => replica.view().ready && replica.view().state.notes.size >= notes, 60_000)
  const ms = performance.now() - start
  const { size } = replica.view().state.notes
  replica.close()
  return { ms, notes: size }
}
await server.vitals()
const warm = await open()
const { heldMax } = await server.vitals()
const start = performance.now()
await server.restart()
const startMs = performance.now() - start
const cold = await open()
console.log(JSON.stringify({ notes: cold.notes, openMs: Math.round(warm.ms), heldMs: Math.round(heldMax), serverStartMs: Math.round(startMs), coldOpenMs: Math.round(cold.ms) }))
await server.end()
process.exit(0)
