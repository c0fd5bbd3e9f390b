import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createRegistry, type Registry } from '../../apps/server/src/registry/registry.ts'
import { readServerKey } from '../../apps/server/src/registry/secrets.ts'
import { openDatabaseFile } from '../../apps/server/src/eventLog/database.ts'
import { root } from '../workspace.mjs'

/** The options of a command of `npx tablee`, all texts; `data` and `port` always. */
export const readOptions = (...names: readonly string[]): Readonly<Record<string, string | undefined>> & { readonly data: string; readonly port: string } => {
  const { values } = parseArgs({ options: Object.fromEntries(['data', 'port', ...names].map((name) => [name, { type: 'string' as const }])) })
  const given = values as Record<string, string | undefined>
  return { ...given, data: path.resolve(root, given['data'] ?? process.env['TABLEE_DATA'] ?? 'data'), port: given['port'] ?? process.env['TABLEE_PORT'] ?? '8080' }
}

/** Says what is wrong, and ends. */
export const stop = (why: string, code = 1): never => {
  console.error(why)
  process.exit(code)
}

/** The links of the cafés in a data folder, without a server. */
export const withRegistry = async <T>(data: string, work: (registry: Registry) => Promise<T>): Promise<T> => {
  if (!existsSync(path.join(data, 'tablee.db'))) stop(`There is no data file in ${data}: start the server once, or say --data.`)
  const database = await openDatabaseFile(path.join(data, 'tablee.db'))
  try { return await work(createRegistry(database, readServerKey({ dataFolder: data, key: process.env['TABLEE_KEY'] ?? null }))) } finally { await database.destroy() }
}

/** Asks the server on this machine; ends with words if it is not there or says no. */
export const askServer = async (port: string, where: string, key: string, body?: unknown): Promise<Response> => {
  const answer = await fetch(`http://127.0.0.1:${port}${where}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }), headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
  }).catch(() => stop(`No server answers on port ${port}: start it (npx tablee serve), or say --port.`))
  if (!answer.ok) stop(((await answer.json().catch(() => ({}))) as { error?: { message?: string } }).error?.message ?? `The server answered ${answer.status}.`)
  return answer
}
