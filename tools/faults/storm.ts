import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRandom } from '../../packages/sync/sim/random.ts'
import { connectLightPhone, type LightPhone } from '../bench/live/lightPhone.ts'
import { auth, newId, openCafe, type Member } from '../bench/live/setUp.ts'
import { freePort } from '../simulate/serverProcess.ts'
import { readStoredLog } from './storedLog.ts'
import { createVictim, pause } from './trouble.ts'

export type StormReport = {
  readonly broken: readonly string[]
  readonly phones: number
  readonly acknowledgedNotes: number
  /** From the kill until the server answered, and from then until half, 95 % and all of the phones were in step again (ms). */
  readonly down: number
  readonly inStep: { readonly half: number; readonly most: number; readonly all: number }
}

type Caller = { readonly member: Member; phone: LightPhone | null; cursors: Map<string, number>; inStepAt: number }
type Streams = { streams?: { audience: string; upTo: number }[] }
type Results = { results?: { id: string; ok: boolean }[] }

/** A hall full of phones loses its server and comes back all at once, with notes to send. */
export const storm = async (seed: number, phones: number): Promise<StormReport> => {
  const random = createRandom(seed)
  const folder = mkdtempSync(path.join(tmpdir(), 'tablee-storm-'))
  const victim = await createVictim(folder, await freePort(), { TABLEE_LIMITS: '0' })
  try {
    const { links, members, desk } = await openCafe(victim.current.origin, victim.current.organiserKey, phones)
    const { origin } = victim.current
    const callers: Caller[] = members.map((member) => ({ member, phone: null, cursors: new Map(), inStepAt: 0 }))
    /** As a page does: at once, then after 0.3 s, twice that, … at most 4 s, each spread by chance. */
    const call = async (caller: Caller): Promise<void> => {
      for (let delay = 300; ; delay = Math.min(4_000, delay * 2)) {
        try {
          caller.phone = await connectLightPhone(origin, auth(caller.member.token), { closed: () => { caller.phone = null } })
          const { streams } = (await caller.phone.ask('sync', { cursors: [...caller.cursors].map(([audience, position]) => ({ audience, position })), watch: [] })) as Streams
          for (const { audience, upTo } of streams ?? []) caller.cursors.set(audience, upTo)
          caller.inStepAt = performance.now()
          return
        } catch {
          await pause(delay * (0.3 + random.next() * 1.4))
        }
      }
    }
    for (let index = 0; index < callers.length; index += 200) await Promise.all(callers.slice(index, index + 200).map(call))
    const typedAt = ((await desk.ask('clock', {})) as { now: number }).now

    const acknowledged = new Set<string>()
    const given = new Map<string, { commandId: string; caller: Caller }>()
    const send = async (noteId: string): Promise<void> => {
      const { commandId, caller } = given.get(noteId) ?? {}
      while (commandId && caller && !acknowledged.has(noteId)) {
        try {
          if (!caller.phone) throw new Error('not connected')
          const { results } = (await caller.phone.ask('commands', { commands: [{ id: commandId, command: { type: 'postNote', noteId, text: `une note ${noteId}`, round: 1, typedAt } }] })) as Results
          if (results?.[0]?.ok) acknowledged.add(noteId)
        } catch {
          await pause(100)
        }
      }
    }
    const sending: Promise<void>[] = []
    const write = (count: number): void => {
      for (let index = 0; index < count; index += 1) {
        const caller = random.pick(callers)
        if (!caller) continue
        const noteId = newId()
        given.set(noteId, { commandId: newId(), caller })
        sending.push(send(noteId))
      }
    }
    write(500)
    await pause(50)
    const killedAt = performance.now()
    await victim.end('kill')
    write(500)
    await pause(20)
    const coming = callers.map(call)
    await victim.start()
    const upAt = performance.now()
    await Promise.all(coming)
    await Promise.all(sending)
    const inStep = callers.map(({ inStepAt }) => Math.round(inStepAt - upAt)).toSorted((a, b) => a - b)
    for (const { phone } of callers) phone?.close()
    desk.close()
    await victim.end('stop')
    const posted = (await readStoredLog(folder, links.cafeId)).flatMap(({ event }) => (event.type === 'NotePosted' ? [event.noteId] : []))
    const broken = [
      ...[...acknowledged].filter((noteId) => !posted.includes(noteId)).map((noteId) => `N1 acknowledged note ${noteId} is lost`),
      ...(new Set(posted).size === posted.length ? [] : ['N2 a note was posted twice']), ...posted.filter((noteId) => !given.has(noteId)).map((noteId) => `N3 nobody gave note ${noteId}`),
      ...(acknowledged.size === given.size ? [] : ['N6 not every note arrived']),
    ]
    return { broken, phones, acknowledgedNotes: acknowledged.size, down: Math.round(upAt - killedAt), inStep: { half: inStep[Math.floor(phones / 2)] ?? 0, most: inStep[Math.floor(phones * 0.95)] ?? 0, all: inStep.at(-1) ?? 0 } }
  } finally {
    if (!victim.current.exited) await victim.current.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
