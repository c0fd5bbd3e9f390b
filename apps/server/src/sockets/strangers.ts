import type { Server } from 'socket.io'

/** A hall of 2,000 may come back all at once; more than this are not people. */
const mostStrangers = 4_000

/** Connections that have not yet said who they are: the oldest go first when there are too many. (After `connectTimeout` they go anyway.) */
export const keepStrangersFew = (io: Server): void => {
  const strangers = new Set<{ close(): void }>()
  io.engine.on('connection', (connection: { close(): void; once(name: string, listener: () => void): void }) => {
    strangers.add(connection)
    connection.once('close', () => strangers.delete(connection))
    if (strangers.size > mostStrangers) for (const oldest of strangers) { strangers.delete(oldest); oldest.close(); break }
  })
  io.on('connection', (socket) => { strangers.delete(socket.conn) })
}
