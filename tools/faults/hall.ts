import { createReplica } from '@tablee/sync/replica/cafeReplica'
import { decideBoard } from '@tablee/sync/replica/decideBoard'
import { decideOnPhone } from '@tablee/sync/replica/decideOnPhone'
import type { Outbox, OutboxEntry } from '@tablee/sync/replica/outbox'
import type { CafeReplica } from '@tablee/sync/replica/view'
import type { Actor } from '@tablee/domain/rights'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { Joined } from '@tablee/protocol/http/join'
import { createWitness, witnessedOutbox, witnessedTransport, type Witness } from '../../packages/sync/sim/witness.ts'
import { createSocketTransport } from '../../apps/web/src/sync/socketTransport.ts'
import { newId, newToken } from '../simulate/headless.ts'

/** A device of one person: its disk outlives its pages, of which it has one or, while closed, none. */
export type Device = {
  readonly witness: Witness
  readonly disk: Map<string, OutboxEntry>
  replica: CafeReplica | null
  /** How often a page was opened. */
  pages: number
  open(): void
  close(): void
}

export type Hall = { readonly links: CafeLinks; readonly phones: readonly Device[]; readonly desks: readonly Device[]; readonly devices: readonly Device[] }

const diskOutbox = (disk: Map<string, OutboxEntry>): Outbox => ({
  load: async () => structuredClone([...disk.values()]),
  put: async (entry) => { disk.set(entry.id, structuredClone(entry)) },
  remove: async (ids) => { for (const id of ids) disk.delete(id) },
})

/** The same replica, transport and rules as in a page; every clock is wrong by half a day, one way or the other. */
const createDevice = (origin: string, cafeId: string, token: string, actor: Actor, wrong: number): Device => {
  const witness = createWitness(actor)
  const disk = new Map<string, OutboxEntry>()
  const device: Device = {
    witness, disk, replica: null, pages: 0,
    open: () => {
      if (device.replica) return
      device.pages += 1
      device.replica = createReplica({
        cafeId, actor, transport: witnessedTransport(createSocketTransport(token, origin), witness), outbox: witnessedOutbox(diskOutbox(disk), witness),
        decideHere: actor.role === 'participant' ? decideOnPhone : decideBoard, newId, monotonic: () => performance.now(), wall: () => Date.now() + wrong,
        schedule: (task, ms) => { const timer = setTimeout(task, ms); return () => clearTimeout(timer) },
      })
    },
    close: () => { device.replica?.close(); device.replica = null },
  }
  return device
}

const post = async <T>(url: string, body: unknown, key?: string): Promise<T> => {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) }, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

export const waitFor = async (what: string, holds: () => boolean, ms: number): Promise<void> => {
  const end = Date.now() + ms
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for ${what}`)
    await new Promise((resolve) => { setTimeout(resolve, 20) })
  }
}

/** A café in its first round with everybody in it. `server` is asked directly, the devices connect by way of `through`. */
export const openHall = async (server: { origin: string; organiserKey: string }, through: string, people: number): Promise<Hall> => {
  const links = await post<CafeLinks>(`${server.origin}/api/cafes`, {
    settings: {
      title: 'Faults', date: '', place: '', language: 'fr', questions: { mode: 'all', texts: ['?'] }, expected: people, tables: Math.max(1, Math.round(people / 4)), rounds: 5,
      roundMinutes: 200, walkingMinutes: 0.05, asksOrganisation: false, showsAuthors: false, holdsNotes: false, illustrative: '',
    },
  }, server.organiserKey)
  const halfDay = 43_200_000
  const desks = [
    createDevice(through, links.cafeId, links.facilitator, { role: 'facilitator', id: 'facilitator' }, halfDay),
    createDevice(through, links.cafeId, links.organiser, { role: 'organiser', id: 'organiser' }, -halfDay),
  ]
  for (const desk of desks) desk.open()
  const [lead] = desks
  const advance = async (): Promise<void> => {
    await waitFor('the desk', () => lead?.replica?.view().connection === 'live' && lead.replica.view().waiting.length === 0, 30_000)
    const step = lead?.replica?.view().state.step ?? 0
    await lead?.replica?.execute({ type: 'advance', step })
    await waitFor('the next step', () => (lead?.replica?.view().state.step ?? 0) > step, 30_000)
  }
  await advance()
  const phones: Device[] = []
  for (let index = 0; index < people; index += 1) {
    const token = newToken()
    const { participantId } = await post<Joined>(`${server.origin}/api/join`, { code: links.code, token, name: '', organisation: '' })
    phones.push(createDevice(through, links.cafeId, token, { role: 'participant', id: participantId }, index % 2 ? halfDay : -halfDay))
  }
  await advance()
  await advance()
  for (const phone of phones) phone.open()
  await waitFor('all phones', () => phones.every(({ replica }) => replica?.view().ready && replica.view().state.phase === 'round'), 60_000)
  return { links, phones, desks, devices: [...desks, ...phones] }
}
