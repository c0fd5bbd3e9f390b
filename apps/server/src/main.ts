import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { roomAddresses } from './address.ts'
import { announce } from './announce.ts'
import { buildApp } from './app.ts'
import { mistyped, readConfig, type Config } from './config.ts'
import { otherServer, whyNot } from './starting.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
const pagesFolder = path.resolve(here, '../../web/dist')

let config: Config | null = null
try {
  config = readConfig(process.env)
  for (const name of mistyped(process.env)) console.error(`${name}: there is no such setting (docs/operations.md lists them)`)
  const other = await otherServer(config.dataFolder)
  if (other !== null) throw new Error(`the folder ${path.resolve(config.dataFolder)} is served already, on port ${other}: use that one, end it, or set TABLEE_DATA to another folder`)
  const app = await buildApp(config, pagesFolder)
  const port = await app.listen()
  // A machine on several networks has an address on each: phones use the room's.
  const others = config.publicUrl === null ? roomAddresses().slice(1).map((address) => `http://${address}:${port}`) : []
  announce({ origin: app.services.origin(), port, others, organiserKey: app.services.registry.organiserKey })

  let stopping = false
  const stop = (): void => {
    // A terminal tells everyone at once, and whoever started us tells us again: the second time changes nothing.
    if (stopping) return
    stopping = true
    // Whatever is decided is on disk already; the connections are told and the phones come back by themselves.
    void app.close().then(() => process.exit(0))
    setTimeout(() => process.exit(1), 5_000).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('unhandledRejection', (reason) => app.http.log.error({ err: reason }, 'a promise was rejected and nobody cared'))
} catch (error) {
  console.error(config === null ? (error instanceof Error ? error.message : error) : whyNot(error, config))
  process.exit(1)
}
