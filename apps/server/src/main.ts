import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { roomAddresses } from './address.ts'
import { announce } from './announce.ts'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
const pagesFolder = path.resolve(here, '../../web/dist')

try {
  const config = readConfig(process.env)
  const app = await buildApp(config, pagesFolder)
  const port = await app.listen()
  // A machine on several networks has an address on each: phones use the room's.
  const others = config.publicUrl === null ? roomAddresses().slice(1).map((address) => `http://${address}:${port}`) : []
  announce({ origin: app.services.origin(), port, others, organiserKey: app.services.registry.organiserKey })

  const stop = (): void => {
    // Whatever is decided is on disk already; the connections are told and the phones come back by themselves.
    void app.close().then(() => process.exit(0))
    setTimeout(() => process.exit(1), 5_000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  process.on('unhandledRejection', (reason) => app.http.log.error({ err: reason }, 'a promise was rejected and nobody cared'))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
