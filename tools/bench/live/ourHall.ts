import { connectLightPhone, type LightPhone } from './lightPhone.ts'
import { startMeasured, type MeasuredServer } from './measuredServer.ts'
import { auth, newId, openCafe } from './setUp.ts'
import type { Hall } from './sustain.ts'
import { textOf } from './texts.ts'

/** The whole server, log on disk: every phone has the board open. */
export const openOurHall = async (clients: number): Promise<Hall & { readonly server: MeasuredServer; end(): Promise<{ serverCpu: number }> }> => {
  // More than a person can type: the limit on one person's messages is off.
  const server = await startMeasured({ TABLEE_LIMITS: '0' })
  const { members, desk, command, step } = await openCafe(server.origin, server.organiserKey, clients)
  const typedAt = ((await desk.ask('clock', {})) as { now: number }).now
  // The harvest shows the board; notes typed in the round still land.
  await command({ type: 'advance', step: step() })
  await command({ type: 'advance', step: step() })

  /** Notes on their way to the last screen. */
  const onTheWay = new Map<string, () => void>()
  /** The notes of a batch, and how many screens have it: the same bytes reach all, so one reads them for all. */
  const batches = new Map<string, { notes: string[]; screens: number }>()
  const keyOf = (head: string): string => head.slice(0, head.indexOf('"events"'))
  const listener = (index: number) => ({
    wants: (head: string): boolean => head.startsWith('42["batch",{"audience":"board"') && !batches.has(keyOf(head)),
    event: (head: string, frame: string | null): void => {
      if (!head.startsWith('42["batch",{"audience":"board"')) return
      const key = keyOf(head)
      let batch = batches.get(key)
      if (!batch) {
        // The rest of a frame that was under way when the hall was repaired.
        if (frame === null) return
        const [, { events }] = JSON.parse(frame.slice(2)) as [string, { events: { event: { type: string; noteId: string } }[] }]
        batch = { notes: events.filter(({ event }) => event.type === 'NotePosted').map(({ event }) => event.noteId), screens: 0 }
        batches.set(key, batch)
      }
      batch.screens += 1
      if (batch.screens < clients) return
      batches.delete(key)
      for (const note of batch.notes) { onTheWay.get(note)?.(); onTheWay.delete(note) }
    },
    closed: () => { phones[index] = null },
  })
  const phones: (LightPhone | null)[] = Array.from({ length: clients }, () => null)
  const connect = async (index: number): Promise<void> => {
    const phone = await connectLightPhone(server.origin, auth(members[index]?.token ?? ''), listener(index))
    phones[index] = phone
    await phone.ask('sync', { cursors: [{ audience: 'board', position: head }], watch: ['board'] })
  }
  let head = 0
  const repair = async (): Promise<void> => {
    batches.clear()
    onTheWay.clear()
    const lost = phones.flatMap((phone, index) => (phone ? [] : [index]))
    for (let start = 0; start < lost.length; start += 100) await Promise.all(lost.slice(start, start + 100).map(connect))
  }
  await repair()
  await server.vitals()
  let posted = 0
  return {
    clients, repair, server,
    post: (seen, acknowledged) => {
      const noteId = newId()
      onTheWay.set(noteId, seen)
      const phone = phones[posted % clients]
      phone?.ask('commands', { commands: [{ id: newId(), command: { type: 'postNote', noteId, text: textOf(posted), round: 1, typedAt } }] }).then((answer) => {
        const [result] = (answer as { results?: { ok: boolean; position: number }[] }).results ?? []
        if (!result?.ok) return
        head = Math.max(head, result.position)
        acknowledged()
      }, () => undefined)
      posted += 1
    },
    end: async () => {
      const { cpu } = await server.vitals()
      await server.end()
      return { serverCpu: Math.round(cpu * 100) / 100 }
    },
  }
}
