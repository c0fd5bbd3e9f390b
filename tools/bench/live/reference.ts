// What our figures are held against, in the same run: a server that sends one message per note and client.
// `ws`: frames made once, sent raw. `socketio`: a plain `emit` per note. Neither keeps anything on disk.
import { createServer } from 'node:http'
import { argv } from 'node:process'
import { Server } from 'socket.io'
import * as ws from 'ws'

const kind = argv[2] === 'socketio' ? 'socketio' : 'ws'
const http = createServer()

if (kind === 'ws') {
  const sockets = new ws.WebSocketServer({ server: http, perMessageDeflate: false })
  // Parts of ws that its types leave out.
  const { Sender } = ws as unknown as { Sender: { frame(data: Buffer, options: object): Buffer[] } }
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      const framed = Sender.frame(data as Buffer, { readOnly: false, mask: false, rsv1: false, opcode: 1, fin: true })
      for (const client of sockets.clients) (client as unknown as { readonly ['_sender']: { sendFrame(frame: Buffer[]): void } })['_sender'].sendFrame(framed)
    })
  })
} else {
  const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false })
  io.on('connection', (socket) => {
    socket.on('note', (note: unknown) => { io.emit('note', note) })
  })
}
http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  console.log(address !== null && typeof address === 'object' ? address.port : 0)
})
