/**
 * The least of a Socket.IO client that Tablée needs (Engine.IO 4, Socket.IO 5, WebSocket alone, the one default
 * namespace, JSON): a phone on a full hall's Wi-Fi is spared twelve kilobytes before it can post a note. It comes
 * back by itself, and keeps nothing that could not be sent: what waits, waits in the outbox.
 */
export type Line = {
  readonly connected: boolean
  /** Sends a message; rejects if the connection is lost, or not answered within `patience` ms. */
  ask(name: string, payload: unknown, patience: number): Promise<unknown>
  /** Tries anew after a refusal or a goodbye of the server's, which are for the listener to judge. */
  connect(): void
  /** For good. */
  close(): void
}

export type LineListener = {
  connected(): void
  /** The connection was lost, or could not be had. `byServer`: the server let us go, and we stay away until `connect`. */
  disconnected(byServer: boolean): void
  /** The server answered, and will not have us now; `data` is what it said of it. We stay away until `connect`. */
  refused(data: unknown): void
  message(name: string, payload: unknown): void
}

/** What is used of the browser's WebSocket (or of one like it, where there is none). */
export type Wire = {
  send(text: string): void
  close(): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'close' | 'error', listener: () => void): void
}

/** First and longest wait before coming back, in ms; each wait is up to 70 % longer or shorter, so that a hall does not come back at once. */
const firstWait = 300
const longestWait = 4_000
const spread = 0.7
/** How long a connection may take to be made, in ms. */
const longestOpening = 8_000

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

/** Opens a line to `address` (`ws://…` or `wss://…`, without a path), saying who we are with `auth`. */
export const openLine = (address: string, auth: object, listener: LineListener, openWire = (url: string): Wire => new WebSocket(url)): Line => {
  let wire: Wire | null = null
  let up = false
  let closed = false
  /** The server does not want us for now. */
  let away = false
  let failures = 0
  let nextId = 0
  let silence = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const waiting = new Map<number, { answered: (answer: unknown) => void; lost: (error: Error) => void }>()

  /** Ends the present connection, and says what became of it. */
  const drop = (tell: () => void): void => {
    clearTimeout(timer)
    const old = wire
    wire = null
    up = false
    old?.close()
    for (const { lost } of waiting.values()) lost(new Error('the connection was lost'))
    waiting.clear()
    tell()
  }

  const lost = (): void => {
    drop(() => listener.disconnected(false))
    if (closed || wire) return
    const wait = Math.min(longestWait, firstWait * 2 ** failures) * (1 + spread * (Math.random() * 2 - 1))
    failures += 1
    timer = setTimeout(open, wait)
  }

  /** The server says something at least every so often; if not, the connection is dead and nobody told us. */
  const hear = (): void => {
    clearTimeout(timer)
    timer = setTimeout(lost, silence)
  }

  const take = (frame: string): void => {
    const kind = frame.slice(0, 2)
    if (frame === '2') { wire?.send('3'); return }
    if (kind.startsWith('0')) {
      const { pingInterval = 25_000, pingTimeout = 20_000 } = (parse(frame.slice(1)) ?? {}) as { pingInterval?: number; pingTimeout?: number }
      silence = pingInterval + pingTimeout
      wire?.send(`40${JSON.stringify(auth)}`)
    } else if (kind === '40') {
      up = true
      failures = 0
      // It is made: from here on it has the server's own time of silence, not what was left for opening it.
      hear()
      listener.connected()
    } else if (kind === '41') {
      away = true
      drop(() => listener.disconnected(true))
    } else if (kind === '44') {
      const { data } = (parse(frame.slice(2)) ?? {}) as { data?: unknown }
      away = true
      drop(() => (data === undefined ? listener.disconnected(true) : listener.refused(data)))
    } else if (kind === '42') {
      const message = parse(frame.slice(2))
      if (Array.isArray(message)) listener.message(String(message[0]), message[1])
    } else if (kind === '43') {
      const start = frame.indexOf('[')
      const answer = parse(frame.slice(start))
      const id = Number(frame.slice(2, start))
      if (Array.isArray(answer)) waiting.get(id)?.answered(answer[0])
      waiting.delete(id)
    }
  }

  const open = (): void => {
    if (closed || wire) return
    clearTimeout(timer)
    const opened = openWire(`${address}/socket.io/?EIO=4&transport=websocket`)
    wire = opened
    silence = longestOpening
    hear()
    // What a connection that was given up still says is not for us.
    opened.addEventListener('message', ({ data }) => {
      if (wire !== opened || typeof data !== 'string') return
      if (up || data.startsWith('0')) hear()
      take(data)
    })
    const ended = (): void => { if (wire === opened) lost() }
    opened.addEventListener('close', ended)
    opened.addEventListener('error', ended)
  }
  open()
  // A phone that knows that its network is gone, or back, need not wait to find out. Node has no such events.
  const leaveNetwork = (): void => { if (wire) lost() }
  const joinNetwork = (): void => { if (away) return; failures = 0; open() }
  if (typeof addEventListener === 'function') { addEventListener('offline', leaveNetwork); addEventListener('online', joinNetwork) }

  return {
    get connected() { return up },
    ask: (name, payload, patience) => new Promise((resolve, reject) => {
      if (!wire || !up) { reject(new Error('not connected')); return }
      const id = nextId
      nextId += 1
      const late = setTimeout(() => { waiting.delete(id); reject(new Error('no answer in time')) }, patience)
      waiting.set(id, { answered: (answer) => { clearTimeout(late); resolve(answer) }, lost: (error) => { clearTimeout(late); reject(error) } })
      wire.send(`42${id}${JSON.stringify([name, payload])}`)
    }),
    connect: () => { away = false; open() },
    close: () => {
      closed = true
      if (typeof removeEventListener === 'function') { removeEventListener('offline', leaveNetwork); removeEventListener('online', joinNetwork) }
      drop(() => {})
    },
  }
}
