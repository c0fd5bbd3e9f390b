import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { root } from '../../workspace.mjs'
import { openRawSocket, type RawSocket } from './rawSocket.ts'
import type { Hall } from './sustain.ts'
import { textOf } from './texts.ts'

/** The same hall on a server that sends one message per note and client, and keeps nothing (reference.ts). */
export const openReferenceHall = async (kind: 'ws' | 'socketio', clients: number): Promise<Hall & { end(): Promise<object> }> => {
  const server = spawn(process.execPath, [...process.execArgv, path.join(root, 'tools/bench/live/reference.ts'), kind], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  process.once('exit', () => server.kill('SIGKILL'))
  const [printed] = (await once(server.stdout, 'data')) as [Buffer]
  const port = Number(printed.toString().trim())

  const onTheWay = new Map<number, { screens: number; seen: () => void }>()
  const count = (note: number): void => {
    const known = onTheWay.get(note)
    if (!known) return
    known.screens += 1
    if (known.screens < clients) return
    onTheWay.delete(note)
    known.seen()
  }
  const connect = async (): Promise<RawSocket> => {
    let head = ''
    let welcomed = (): void => {}
    const welcome = new Promise<void>((resolve) => { welcomed = resolve })
    let raw: RawSocket | null = null
    /** Said before the connection was handed to us. */
    let early = ''
    const say = (text: string): void => { if (raw) raw.send(text); else early = text }
    raw = await openRawSocket(port, kind === 'ws' ? '/' : '/socket.io/?EIO=4&transport=websocket', {
      begins: (bytes) => { head = bytes.toString('latin1', 0, 40); return false },
      ended: () => {
        if (head === '2') { say('3'); return }
        if (head.startsWith('0{')) { say('40'); return }
        if (head.startsWith('40{')) { welcomed(); return }
        const at = head.indexOf('"n":')
        if (at >= 0) count(Number.parseInt(head.slice(at + 4), 10))
      },
      closed: () => {},
    })
    if (early !== '') raw.send(early)
    if (kind === 'socketio') await welcome
    return raw
  }
  const sockets: RawSocket[] = []
  for (let index = 0; index < clients; index += 100) sockets.push(...(await Promise.all(Array.from({ length: Math.min(100, clients - index) }, connect))))

  let posted = 0
  return {
    clients,
    repair: async () => { onTheWay.clear() },
    post: (seen, acknowledged) => {
      onTheWay.set(posted, { screens: 0, seen })
      const note = JSON.stringify({ n: posted, text: textOf(posted), table: 1, round: 1 })
      sockets[posted % clients]?.send(kind === 'ws' ? note : `42["note",${note}]`)
      posted += 1
      acknowledged()
    },
    end: async () => { server.kill('SIGKILL'); return {} },
  }
}
