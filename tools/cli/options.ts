import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createRegistry, type Registry } from '../../apps/server/src/registry/registry.ts'
import { readServerKey } from '../../apps/server/src/registry/secrets.ts'
import { openDatabaseFile } from '../../apps/server/src/eventLog/database.ts'
import { openPostgres } from '../../apps/server/src/eventLog/postgres.ts'
import { root } from '../workspace.mjs'

type Options = Readonly<Record<string, string | undefined>> & { readonly data: string; readonly port: string }

/** Says what is wrong, and ends. */
export const stop = (why: string, code = 1): never => {
  console.error(why)
  process.exit(code)
}

/** The options of a command of `npx tablee`, all texts; `data` and `port` always. Ends with words where one is none of these. */
export const readOptions = (...names: readonly string[]): Options => {
  const known = [...names, 'data', 'port']
  const given = ((): Record<string, string | undefined> => {
    try {
      return parseArgs({ options: Object.fromEntries(known.map((name) => [name, { type: 'string' as const }])) }).values
    } catch (error) {
      return stop(`${(error as Error).message.split('. ')[0]}. It takes ${known.map((name) => `--${name}`).join(', ')}, each with its value.`, 2)
    }
  })()
  const port = given['port'] ?? process.env['TABLEE_PORT'] ?? '8080'
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) stop(`--port is a number from 1 to 65535, not « ${port} »`, 2)
  const empty = names.find((name) => given[name] === '')
  if (empty !== undefined) stop(`--${empty} is empty`, 2)
  // Where the server would look; what is named here is meant from here.
  return { ...given, data: given['data'] === undefined ? path.resolve(root, process.env['TABLEE_DATA'] ?? 'data') : path.resolve(given['data']), port }
}

/** A whole number from `least` to `most`; ends with words where it is none. */
export const readNumber = (name: string, given: string, least: number, most: number): number => {
  const number = Number(given)
  return /^\d+$/.test(given) && number >= least && number <= most ? number : stop(`--${name} is a whole number from ${least} to ${most}, not « ${given} »`, 2)
}

/** With a PostgreSQL there are no files to copy or put back: its own tools do that. */
export const onFilesAlone = (what: string): void => {
  if (process.env['TABLEE_DATABASE_URL']) stop(`${what} with a PostgreSQL (TABLEE_DATABASE_URL is set): use PostgreSQL's own tools, pg_dump and pg_restore.`)
}

/** The links of the cafés of a data folder or a PostgreSQL, without a server. */
export const withRegistry = async <T>(data: string, work: (registry: Registry) => Promise<T>): Promise<T> => {
  const url = process.env['TABLEE_DATABASE_URL']
  if (!url && !existsSync(path.join(data, 'tablee.db'))) stop(`There is no data file in ${data}: start the server once, or say --data.`)
  const database = await (url ? openPostgres(url) : openDatabaseFile(path.join(data, 'tablee.db'))).catch((error: Error) => stop(error.message))
  try { return await work(createRegistry(database, readServerKey({ dataFolder: data, key: process.env['TABLEE_KEY'] ?? null }))) } finally { await database.destroy() }
}

/** Asks the server on this machine; ends with words if it is not there or says no. */
export const askServer = async (port: string, where: string, key: string, body?: unknown): Promise<Response> => {
  const answer = await fetch(`http://127.0.0.1:${port}${where}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }), headers: { authorization: `Bearer ${key}`, 'accept-language': 'en', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
  }).catch(() => stop(`No server answers on port ${port}: start it (npx tablee serve), or say --port.`))
  if (!answer.ok) {
    const { error } = (await answer.json().catch(() => ({}))) as { error?: { code?: string; message?: string } }
    stop(error?.code === 'LINK_UNKNOWN' ? `The server on port ${port} does not serve these data: say its --data or its --port.` : (error?.message ?? `The server answered ${answer.status}.`))
  }
  return answer
}
