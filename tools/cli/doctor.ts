import { accessSync, constants, existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { renderUnicodeCompact } from 'uqr'
import { roomAddresses } from '../../apps/server/src/address.ts'
import { serverOf } from '../../apps/server/src/backup/restore.ts'
import { refold } from '../../apps/server/src/backup/verify.ts'
import { readConfig } from '../../apps/server/src/config.ts'
import { openDatabaseFile } from '../../apps/server/src/eventLog/database.ts'
import { openPostgres } from '../../apps/server/src/eventLog/postgres.ts'
import { readOptions } from './options.ts'

const { data, port } = readOptions()
let ill = 0
const say = (good: boolean | null, what: string): void => { if (good === false) ill += 1; console.log(`${good === null ? '·' : good ? '✓' : '✗'} ${what}`) }

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
say(major > 20 || (major === 20 && minor >= 19), `Node.js ${process.versions.node} (20.19 or later is needed)`)
try { readConfig(process.env); say(true, 'the configuration is sound') } catch (error) { say(false, `the configuration: ${error instanceof Error ? error.message : String(error)}`) }

const served = await fetch(`http://127.0.0.1:${port}/readyz`).then(async (answer) => ({ ok: answer.ok, text: await answer.text() }), () => null)
if (served) say(served.ok, served.ok ? `a server answers on port ${port} and is ready` : `the server on port ${port} is not ready: ${served.text}`)
else {
  const free = await new Promise<boolean>((resolve) => { const probe = net.createServer().once('error', () => resolve(false)).listen(Number(port), () => probe.close(() => resolve(true))) })
  say(free, free ? `port ${port} is free` : `port ${port} is taken by another program: close it, or say --port`)
}

/** The folder itself, or the one in which it would be made. */
const standing = (wanted: string): string => (existsSync(wanted) || path.dirname(wanted) === wanted ? wanted : standing(path.dirname(wanted)))
const folder = standing(data)
try { accessSync(folder, constants.W_OK); say(true, `${data} can be written`) } catch { say(false, `${data} cannot be written: choose another folder with --data`) }
const { bavail, bsize } = await statfs(folder)
const megabytes = Math.floor((bavail * bsize) / 1_048_576)
say(megabytes >= 500, `${megabytes} MB are left on its disk (500 at least)`)

const year = new Date().getFullYear()
say(year >= 2025 && year < 2100, `this machine's clock says ${new Date().toLocaleString()}`)

if (process.env['TABLEE_DATABASE_URL']) {
  const database = await openPostgres(process.env['TABLEE_DATABASE_URL']).catch((error: Error) => { say(false, `the PostgreSQL: ${error.message || 'it does not answer'}`); return null })
  if (database) {
    try { const cafes = await refold(database); say(true, `the PostgreSQL answers; ${cafes.length} cafés: every log is whole and folds`) } catch (error) { say(false, error instanceof Error ? error.message : String(error)) } finally { await database.destroy() }
  }
} else if (existsSync(path.join(data, 'tablee.db'))) {
  const database = await openDatabaseFile(path.join(data, 'tablee.db')).catch((error: Error) => { say(false, error.message); return null })
  if (database) {
    try {
      const cafes = await refold(database)
      say(true, `${cafes.length} cafés, ${cafes.reduce((sum, { head }) => sum + head, 0)} events: every log is whole and folds`)
      const last = (await database.selectFrom('events').select('at').orderBy('at', 'desc').limit(1).executeTakeFirst())?.at ?? 0
      say(last <= Date.now() + 60_000, last <= Date.now() + 60_000 ? 'no event is younger than now' : 'the youngest event is younger than now: the clock was set back; set it right before a café')
    } catch (error) { say(false, error instanceof Error ? error.message : String(error)) } finally { await database.destroy() }
  }
} else say(null, `no data in ${data} yet`)
if (serverOf(data) !== null) say(null, `process ${serverOf(data)} serves this folder`)

const addresses = roomAddresses()
say(addresses.length > 0, addresses.length === 0 ? 'this machine is on no network: phones cannot reach it' : addresses.length === 1 ? 'phones reach this machine at:' : 'this machine is on several networks; phones use the room\'s (choose with TABLEE_PUBLIC_URL):')
for (const address of addresses) console.log(`\n  http://${address}:${port}\n${renderUnicodeCompact(`http://${address}:${port}`, { border: 2 })}`)
process.exit(ill === 0 ? 0 : 1)
