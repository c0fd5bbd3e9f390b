import { WebSocket } from 'ws'

/**
 * The least that speaks our protocol: thousands of them fit one process, so that what is measured is the server.
 * Engine.IO 4 and Socket.IO 5 framing by hand; the messages are those of @tablee/protocol.
 */
export type LightPhone = {
  /** Sends a message and waits for its answer. */
  ask(name: string, payload: unknown): Promise<unknown>
  close(): void
  readonly bytesIn: number
}

export const connectLightPhone = (origin: string, auth: object, onEvent: (name: string, frame: string) => void): Promise<LightPhone> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { perMessageDeflate: false, skipUTF8Validation: true })
    const waiting = new Map<number, (answer: unknown) => void>()
    let next = 0
    let bytesIn = 0
    const phone: LightPhone = {
      ask: (name, payload) => new Promise((answered) => {
        const id = next
        next += 1
        waiting.set(id, answered)
        socket.send(`42${id}${JSON.stringify([name, payload])}`)
      }),
      close: () => socket.close(),
      get bytesIn() { return bytesIn },
    }
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the server closed the connection')))
    socket.on('message', (data: Buffer) => {
      bytesIn += data.length
      const frame = data.toString()
      if (frame === '2') { socket.send('3'); return }
      if (frame.startsWith('0')) { socket.send(`40${JSON.stringify(auth)}`); return }
      if (frame.startsWith('40')) { resolve(phone); return }
      if (frame.startsWith('44')) { reject(new Error(frame)); return }
      if (frame.startsWith('43')) {
        const at = frame.indexOf('[')
        const id = Number(frame.slice(2, at))
        const [answer] = JSON.parse(frame.slice(at)) as [unknown]
        waiting.get(id)?.(answer)
        waiting.delete(id)
        return
      }
      if (frame.startsWith('42["')) onEvent(frame.slice(4, frame.indexOf('"', 4)), frame)
    })
  })
