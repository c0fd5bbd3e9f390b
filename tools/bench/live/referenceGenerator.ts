// The load on a reference server: the same notes at the same pace, seen by the last screen. Prints one line of JSON.
import { argv } from 'node:process'
import { WebSocket } from 'ws'

const [kind = 'ws', port = '', clientsText = '100', rateText = '10', secondsText = '5'] = argv.slice(2)
const clients = Number(clientsText), rate = Number(rateText), seconds = Number(secondsText)
const text = 'Une note comme on en écrit dans une salle, ni courte ni longue.'
const sent: number[] = []
const seen: number[] = []
const toLastScreen: number[] = []

const count = (note: number): void => {
  const total = (seen[note] ?? 0) + 1
  seen[note] = total
  const at = sent[note]
  if (total === clients && at !== undefined) toLastScreen.push(performance.now() - at)
}

const connect = (): Promise<WebSocket> => new Promise((resolve, reject) => {
  const url = kind === 'ws' ? `ws://127.0.0.1:${port}` : `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`
  const socket = new WebSocket(url, { perMessageDeflate: false, skipUTF8Validation: true })
  socket.on('error', reject)
  if (kind === 'ws') socket.on('open', () => resolve(socket))
  socket.on('message', (data: Buffer) => {
    const frame = data.toString()
    if (frame === '2') { socket.send('3'); return }
    if (frame.startsWith('0')) { socket.send('40'); return }
    if (frame.startsWith('40')) { resolve(socket); return }
    const at = frame.indexOf('"n":')
    if (at >= 0) count(Number.parseInt(frame.slice(at + 4), 10))
  })
})

const sockets: WebSocket[] = []
for (let index = 0; index < clients; index += 100) sockets.push(...(await Promise.all(Array.from({ length: Math.min(100, clients - index) }, connect))))

const start = performance.now()
let posted = 0
await new Promise<void>((resolve) => {
  const timer = setInterval(() => {
    const elapsed = (performance.now() - start) / 1_000
    if (elapsed >= seconds) { clearInterval(timer); resolve(); return }
    while (posted < elapsed * rate) {
      const note = JSON.stringify({ n: posted, text, table: 1, round: 1 })
      sent[posted] = performance.now()
      sockets[posted % sockets.length]?.send(kind === 'ws' ? note : `42["note",${note}]`)
      posted += 1
    }
  }, 5)
})
const patience = performance.now() + 5_000
while (toLastScreen.length < posted && performance.now() < patience) await new Promise((resolve) => { setTimeout(resolve, 20) })
const sorted = toLastScreen.toSorted((a, b) => a - b)
const quantile = (q: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN)
console.log(JSON.stringify({ clients, rate, posted, onEveryScreen: toLastScreen.length, seenP50: quantile(0.5), seenP99: quantile(0.99) }))
process.exit(0)
