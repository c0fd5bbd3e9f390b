import { randomBytes } from 'node:crypto'
import net from 'node:net'

/**
 * A WebSocket client that costs next to nothing, so that thousands fit one process and what is measured is the server:
 * all sockets read into one buffer, and a frame that the listener does not want is counted and let go.
 */
export type RawSocket = {
  /** A text frame. */
  send(text: string): void
  /** Cut off without a word. */
  destroy(): void
  /** Bytes that came in, frames' heads included. */
  readonly bytesIn: number
}

export type FrameListener = {
  /** Told of a frame's first bytes (at most `headLength`): true to have all of it. */
  begins(head: Buffer): boolean
  /** The frame is all here; null where it was not wanted. Valid during the call only. */
  ended(frame: Buffer | null): void
  closed(): void
}

export const headLength = 160
const shared = Buffer.allocUnsafe(1 << 20)

/** Masked with zeros, as the protocol allows: the mask protects proxies, of which there are none here. */
const framed = (text: string): Buffer => {
  const length = Buffer.byteLength(text)
  const offset = length < 126 ? 6 : length < 65_536 ? 8 : 14
  const frame = Buffer.alloc(offset + length)
  frame[0] = 0x81
  if (length < 126) frame[1] = 0x80 | length
  else if (length < 65_536) { frame[1] = 0x80 | 126; frame.writeUInt16BE(length, 2) } else { frame[1] = 0x80 | 127; frame.writeBigUInt64BE(BigInt(length), 2) }
  frame.write(text, offset)
  return frame
}

const isHead = (bytes: Buffer): number | null => {
  if (bytes.length < 2) return null
  const size = (bytes[1] ?? 0) & 0x7f
  const need = size < 126 ? 2 : size === 126 ? 4 : 10
  return bytes.length < need ? null : need
}
const sizeOf = (bytes: Buffer): number => {
  const size = (bytes[1] ?? 0) & 0x7f
  return size < 126 ? size : size === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
}

/** Opens `path` on loopback; resolves when the server has agreed, rejects if it does not. */
export const openRawSocket = (port: number, path: string, listener: FrameListener): Promise<RawSocket> =>
  new Promise((resolve, reject) => {
    let bytesIn = 0
    let open = false
    /** What has come of a head, or of the first bytes of a frame, while it is too short to judge. */
    let rest: Buffer = Buffer.alloc(0)
    /** Bytes of the present frame that are still to come; 0 between frames. */
    let left = 0
    let collected: Buffer[] | null = null

    const read = (arrived: Buffer): void => {
      let bytes = rest.length > 0 ? Buffer.concat([rest, arrived]) : arrived
      rest = Buffer.alloc(0)
      if (!open) {
        const end = bytes.indexOf('\r\n\r\n')
        if (end < 0) { rest = Buffer.from(bytes); return }
        if (!bytes.subarray(0, 12).toString().startsWith('HTTP/1.1 101')) { reject(new Error(bytes.toString().slice(0, 200))); socket.destroy(); return }
        open = true
        resolve(raw)
        bytes = bytes.subarray(end + 4)
      }
      while (bytes.length > 0) {
        if (left > 0) {
          const part = bytes.subarray(0, left)
          if (collected) collected.push(Buffer.from(part))
          left -= part.length
          bytes = bytes.subarray(part.length)
          if (left > 0) return
          const frame = collected ? Buffer.concat(collected) : null
          collected = null
          listener.ended(frame)
          continue
        }
        const need = isHead(bytes)
        if (need === null) { rest = Buffer.from(bytes); return }
        const size = sizeOf(bytes)
        if (bytes.length < need + Math.min(size, headLength)) { rest = Buffer.from(bytes); return }
        const opcode = (bytes[0] ?? 0) & 0x0f
        if (opcode === 8) { socket.destroy(); return }
        const whole = opcode === 1 && listener.begins(bytes.subarray(need, need + Math.min(size, headLength)))
        if (bytes.length >= need + size) {
          if (opcode === 1) listener.ended(whole ? bytes.subarray(need, need + size) : null)
          bytes = bytes.subarray(need + size)
          continue
        }
        left = size
        collected = whole ? [] : null
        bytes = bytes.subarray(need)
      }
    }

    const socket = net.connect({
      port, host: '127.0.0.1', noDelay: true,
      onread: { buffer: shared, callback: (count) => { bytesIn += count; read(shared.subarray(0, count)); return true } },
    })
    const raw: RawSocket = { send: (text) => { socket.write(framed(text)) }, destroy: () => { socket.destroy() }, get bytesIn() { return bytesIn } }
    socket.on('connect', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n\r\n`)
    })
    socket.on('error', reject)
    socket.on('close', () => { reject(new Error('the connection was closed')); listener.closed() })
  })
