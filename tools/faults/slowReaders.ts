import net from 'node:net'
import { protocolVersion } from '@tablee/protocol/version'
import { pause } from './trouble.ts'
import type { Hall } from './hall.ts'

/** Viewers who ask for everything and then read nothing more: the server has to let them go, and nobody else may notice. */
export type SlowReaders = { keepOpen(over: () => boolean): Promise<void>; counts(): { opened: number; letGo: number } }

const frame = (text: string): Buffer => {
  const length = Buffer.byteLength(text)
  const head = length < 126 ? Buffer.from([0x81, 0x80 | length, 0, 0, 0, 0]) : Buffer.from([0x81, 0x80 | 126, length >> 8, length & 255, 0, 0, 0, 0])
  return Buffer.concat([head, Buffer.from(text)])
}

const open = (port: number, token: string, gone: () => void): net.Socket => {
  const socket = net.connect({ port, host: '127.0.0.1' })
  socket.on('error', () => undefined)
  socket.on('close', gone)
  let read = ''
  socket.on('connect', () => socket.write('GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n'))
  socket.on('data', (data) => {
    read += data.toString('latin1')
    if (read.includes('pingInterval')) { read = ''; socket.write(frame(`40${JSON.stringify({ token, protocol: protocolVersion })}`)); return }
    if (!read.includes('40{')) return
    socket.write(frame('420["sync",{"cursors":[],"watch":[]}]'))
    socket.pause()
  })
  return socket
}

export const openSlowReaders = async (port: () => number, halls: readonly Hall[], count: number): Promise<SlowReaders> => {
  let opened = 0, letGo = 0
  return {
    keepOpen: async (over) => {
      const sockets = new Set<net.Socket>()
      while (!over()) {
        for (let index = sockets.size; index < count; index += 1) {
          opened += 1
          const socket: net.Socket = open(port(), halls[index % halls.length]?.links.facilitator ?? '', () => { if (sockets.delete(socket)) letGo += 1 })
          sockets.add(socket)
        }
        await pause(200)
      }
      for (const socket of sockets) { sockets.delete(socket); socket.destroy() }
    },
    counts: () => ({ opened, letGo }),
  }
}
