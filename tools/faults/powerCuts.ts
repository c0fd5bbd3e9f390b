import { spawn, spawnSync } from 'node:child_process'
import { createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { createRandom, type Random } from '../../packages/sync/sim/random.ts'
import { newId } from '../simulate/headless.ts'
import { freePort, startServer } from '../simulate/serverProcess.ts'
import { openHall } from './hall.ts'
import { readStoredLog } from './storedLog.ts'
import { pause } from './trouble.ts'

/** What the server asked of the disk, in order. `time` in milliseconds since 1970. */
type Asked =
  | { readonly kind: 'write'; readonly time: number; readonly file: string; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly time: number; readonly file: string; readonly length: number }
  | { readonly kind: 'sync'; readonly time: number; readonly file: string }
  | { readonly kind: 'remove'; readonly time: number; readonly file: string }

export type PowerCutReport = { readonly broken: readonly string[]; readonly cuts: number; readonly acknowledgedNotes: number; readonly writes: number; readonly syncs: number; readonly seconds: { readonly recording: number; readonly cutting: number }; readonly notRun: string | null }

const hex = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')
const called = /^(\d+) +(\d+\.\d+) (pwrite64|fsync|fdatasync|ftruncate|unlink)\((.*)$/
const resumed = /^(\d+) +(\d+\.\d+) <\.\.\. \w+ resumed>.*= 0/

const askedOf = (call: string, given: string, time: number): Asked | null => {
  const file = hex(/<((?:\\x[0-9a-f]{2})+)>/.exec(given)?.[1] ?? /^"((?:\\x[0-9a-f]{2})+)"/.exec(given)?.[1] ?? '').toString()
  if (call === 'pwrite64') {
    const [, data = '', size, offset] = /"((?:\\x[0-9a-f]{2})*)", (\d+), (\d+)/.exec(given) ?? []
    const bytes = hex(data)
    if (bytes.length !== Number(size)) throw new Error('a write was not recorded whole')
    return { kind: 'write', time, file, offset: Number(offset), data: bytes }
  }
  if (call === 'ftruncate') return { kind: 'truncate', time, file, length: Number(/>, (\d+)/.exec(given)?.[1]) }
  return { kind: call === 'unlink' ? 'remove' : 'sync', time, file }
}

/** Reads what `strace` wrote. A sync counts from when it returned. */
const readTrace = async (file: string): Promise<Asked[]> => {
  const asked: Asked[] = []
  const begun = new Map<string, { call: string; given: string }>()
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [, pid = '', time = '', call = '', given = ''] = called.exec(line) ?? []
    const again = resumed.exec(line)
    const ended = again ? begun.get(again[1] ?? '') : undefined
    if (call !== '' && given.includes('<unfinished ...>')) {
      begun.set(pid, { call, given })
      // Its bytes may be on their way from here on.
      if (call === 'fsync' || call === 'fdatasync') continue
      begun.delete(pid)
    }
    const one = call !== '' ? askedOf(call, given, Number(time) * 1_000) : ended ? askedOf(ended.call, ended.given, Number(again?.[2]) * 1_000) : null
    if (ended) begun.delete(again?.[1] ?? '')
    if (one) asked.push(one)
  }
  return asked
}

/** A file: the first `length` of `bytes`. What is behind them is room to grow, all zero, so that no page that is added copies the others. */
type Image = { readonly bytes: Buffer; readonly length: number }
const imageOf = (bytes: Buffer): Image => ({ bytes: Buffer.from(bytes), length: bytes.length })
const withRoom = ({ bytes, length }: Image, needed: number): Buffer => (needed <= bytes.length ? bytes : Buffer.concat([bytes.subarray(0, length), Buffer.alloc(needed * 2 - length)]))

/** The file after one more thing was asked of it; changes the bytes of the one before. */
const apply = (image: Image | null, one: Asked): Image | null => {
  if (one.kind === 'remove') return null
  const before = image ?? { bytes: Buffer.alloc(0), length: 0 }
  if (one.kind === 'sync') return before
  if (one.kind === 'truncate') {
    if (one.length < before.length) before.bytes.fill(0, one.length, before.length)
    return { bytes: withRoom(before, one.length), length: one.length }
  }
  const end = one.offset + one.data.length
  const bytes = withRoom(before, end)
  one.data.copy(bytes, one.offset)
  return { bytes, length: Math.max(before.length, end) }
}

const sector = 512
/** What a disk may have done with what it was not told to sync: nothing, all, or any part, down to single sectors. */
const survivors = (pending: readonly Asked[], how: 'none' | 'all' | 'some', random: Random): Asked[] => {
  if (how !== 'some') return how === 'all' ? [...pending] : []
  return pending.flatMap((one): Asked[] => {
    if (one.kind !== 'write') return random.chance(0.5) ? [one] : []
    const dice = random.next()
    if (dice < 0.4) return [one]
    return dice < 0.7 ? [] : [{ ...one, data: one.data.subarray(0, sector * random.below(Math.ceil(one.data.length / sector))) }]
  })
}

const names = ['tablee.db', 'tablee.db-wal']

/** A server's writes are recorded under load; then the power goes, again and again, between any two of them. */
export const cutPower = async (seed: number, { phones, notes, cuts }: { phones: number; notes: number; cuts: number }): Promise<PowerCutReport> => {
  const none = { broken: [], cuts: 0, acknowledgedNotes: 0, writes: 0, syncs: 0, seconds: { recording: 0, cutting: 0 } }
  if (spawnSync('strace', ['-V']).status !== 0) return { ...none, notRun: 'strace is not installed here: what the server writes cannot be recorded' }
  const began = performance.now()
  const place = mkdtempSync(path.join(tmpdir(), 'tablee-power-'))
  const folder = path.join(place, 'data')
  const server = await startServer(folder, await freePort(), { TABLEE_LIMITS: '0' })
  try {
    const hall = await openHall(server, server.origin, phones)
    await pause(500)
    const base = new Map(names.map((name) => [path.join(folder, name), readFileSync(path.join(folder, name))]))
    const trace = path.join(place, 'trace')
    const tracer = spawn('strace', ['-f', '-ttt', '-y', '-xx', '-s', '200000', '-e', 'trace=pwrite64,fsync,fdatasync,ftruncate,unlink', ...names.flatMap((name) => ['-P', path.join(folder, name)]), '-o', trace, '-p', String(server.pid)], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    tracer.stderr.on('data', (chunk: Buffer) => { said += chunk.toString() })
    for (let waited = 0; !said.includes('attached') && waited < 5_000; waited += 20) await pause(20)
    if (!said.includes('attached')) return { ...none, notRun: `the server's writes cannot be recorded here: ${said.trim()}` }

    const acknowledged = new Map<string, number>()
    const random = createRandom(seed)
    for (let given = 0; given < notes; given += 1) {
      const replica = random.pick(hall.phones)?.replica
      const noteId = newId()
      void replica?.execute({ type: 'postNote', noteId, text: `une note ${noteId}`, round: 1, typedAt: replica.now() }).then(async (execution) => {
        if (execution.kept && (await execution.answer).ok) acknowledged.set(noteId, performance.timeOrigin + performance.now())
      })
      if (given % 5 === 4) await pause(10)
    }
    await pause(1_500)
    for (const device of hall.devices) device.close()
    await server.kill()
    tracer.kill('SIGINT')
    await pause(300)
    const asked = await readTrace(trace)
    const recorded = performance.now()
    const broken = await replay(place, base, asked, acknowledged, hall.links.cafeId, cuts, random)
    return { broken, cuts, acknowledgedNotes: acknowledged.size, writes: asked.filter(({ kind }) => kind === 'write').length, syncs: asked.filter(({ kind }) => kind === 'sync').length, seconds: { recording: Math.round((recorded - began) / 1_000), cutting: Math.round((performance.now() - recorded) / 1_000) }, notRun: null }
  } finally {
    await server.kill()
    rmSync(place, { recursive: true, force: true })
  }
}

const replay = async (place: string, base: ReadonlyMap<string, Buffer>, asked: readonly Asked[], acknowledged: ReadonlyMap<string, number>, cafeId: string, cuts: number, random: Random): Promise<string[]> => {
  const broken: string[] = []
  const at = new Set(Array.from({ length: cuts }, () => random.below(asked.length + 1)))
  /** What is on the disk for certain, and what may be. */
  const durable = new Map<string, Image | null>([...base].map(([file, bytes]) => [file, imageOf(bytes)]))
  const pending = new Map<string, Asked[]>([...base.keys()].map((file) => [file, []]))
  for (let index = 0; index <= asked.length; index += 1) {
    const next = asked[index]
    if (at.has(index)) {
      const cutTime = next?.time ?? Number.POSITIVE_INFINITY
      const promised = [...acknowledged].filter(([, time]) => time < cutTime).map(([noteId]) => noteId)
      for (const how of ['none', 'all', 'some'] as const) {
        const image = path.join(place, 'image')
        mkdirSync(image)
        for (const [file, known] of durable) {
          let left = known && imageOf(known.bytes.subarray(0, known.length))
          for (const one of survivors(pending.get(file) ?? [], how, random)) left = apply(left, one)
          if (left) writeFileSync(path.join(image, path.basename(file)), left.bytes.subarray(0, left.length))
        }
        try {
          const log = await readStoredLog(image, cafeId)
          const there = new Set(log.flatMap(({ event }) => (event.type === 'NotePosted' ? [event.noteId] : [])))
          const lost = promised.filter((noteId) => !there.has(noteId))
          if (lost.length > 0) broken.push(`N1 a power cut before write ${index} of ${asked.length} (${how} of what was not synced survived) loses ${lost.length} of ${promised.length} acknowledged notes`)
        } catch (error) {
          broken.push(`N5 a power cut before write ${index} (${how}): ${String(error)}`)
        }
        rmSync(image, { recursive: true, force: true })
      }
    }
    if (!next) break
    const waiting = pending.get(next.file)
    if (!waiting) continue
    waiting.push(next)
    if (next.kind !== 'sync') continue
    for (const one of waiting) durable.set(next.file, apply(durable.get(next.file) ?? null, one))
    pending.set(next.file, [])
  }
  return broken
}

