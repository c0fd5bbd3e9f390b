import { openRawSocket, type RawSocket } from './rawSocket.ts'

/**
 * The least that speaks our protocol: thousands of them fit one process, so that what is measured is the server.
 * Engine.IO 4 and Socket.IO 5 framing by hand; the messages are those of @tablee/protocol.
 */
export type LightPhone = {
  /** Sends a message and waits for its answer; rejects if the connection is lost before. */
  ask(name: string, payload: unknown): Promise<unknown>
  /** Cut off without a word. */
  close(): void
  readonly bytesIn: number
}

export type PhoneListener = {
  /** A message's first bytes, its name included: true if it is wanted whole. */
  wants?(head: string): boolean
  /** A message of the server's own: the head that was told, and all of it where it was wanted. */
  event?(head: string, frame: string | null): void
  closed?(): void
}

/** Connects and says who it is; rejects with the server's reason where it will not have us. */
export const connectLightPhone = (origin: string, auth: object, listener: PhoneListener = {}): Promise<LightPhone> =>
  new Promise((resolve, reject) => {
    const waiting = new Map<number, { answered: (answer: unknown) => void; lost: (error: Error) => void }>()
    let next = 0
    let raw: RawSocket | null = null
    let early = ''
    let head = ''
    const phone: LightPhone = {
      ask: (name, payload) => new Promise((answered, lost) => {
        const id = next
        next += 1
        waiting.set(id, { answered, lost })
        raw?.send(`42${id}${JSON.stringify([name, payload])}`)
      }),
      close: () => { raw?.destroy() },
      get bytesIn() { return raw?.bytesIn ?? 0 },
    }
    const say = (text: string): void => { if (raw) raw.send(text); else early = text }
    const take = (frame: string): void => {
      if (frame.startsWith('0')) { say(`40${JSON.stringify(auth)}`); return }
      if (frame.startsWith('40')) { resolve(phone); return }
      if (frame.startsWith('44')) { reject(new Error(frame)); raw?.destroy(); return }
      if (!frame.startsWith('43')) return
      const at = frame.indexOf('[')
      const id = Number(frame.slice(2, at))
      const [answer] = JSON.parse(frame.slice(at)) as [unknown]
      waiting.get(id)?.answered(answer)
      waiting.delete(id)
    }
    openRawSocket(Number(new URL(origin).port), '/socket.io/?EIO=4&transport=websocket', {
      begins: (bytes) => {
        head = bytes.toString('latin1')
        return head.startsWith('42[') ? (listener.wants?.(head) ?? false) : true
      },
      ended: (frame) => {
        if (head.startsWith('42[')) { listener.event?.(head, frame === null ? null : frame.toString()); return }
        if (head === '2') { say('3'); return }
        if (frame) take(frame.toString())
      },
      closed: () => {
        const error = new Error('the server closed the connection')
        reject(error)
        for (const { lost } of waiting.values()) lost(error)
        waiting.clear()
        listener.closed?.()
      },
    }).then((opened) => { raw = opened; if (early !== '') raw.send(early) }, reject)
  })
