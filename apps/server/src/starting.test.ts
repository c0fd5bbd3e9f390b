import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, type House } from '../test/given.ts'
import { buildApp } from './app.ts'
import { mistyped, readConfig } from './config.ts'
import { otherServer, servedBy, whyNot } from './starting.ts'

let house: House
const folder = mkdtempSync(path.join(tmpdir(), 'tablee-starting-'))
beforeAll(async () => { house = await openHouse() })
afterAll(async () => { await house.close(); rmSync(folder, { recursive: true, force: true }) })

/** What the one who starts a server with these settings reads. */
const start = async (environment: Record<string, string>): Promise<string> => {
  const config = readConfig({ TABLEE_DATA: path.join(folder, 'data'), TABLEE_HOST: '127.0.0.1', TABLEE_PORT: '0', TABLEE_LOG: 'silent', ...environment })
  let app: Awaited<ReturnType<typeof buildApp>> | null = null
  try {
    app = await buildApp(config, 'no-pages')
    await app.listen()
    return 'it starts'
  } catch (error) {
    return whyNot(error, config)
  } finally {
    await app?.close().catch(() => undefined)
  }
}

test('given settings that cannot be had, then the start says which and what to do, not what the system calls it', async () => {
  const taken = net.createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => { taken.once('listening', resolve) })
  const { port } = taken.address() as net.AddressInfo
  writeFileSync(path.join(folder, 'file'), '')
  expect(await start({ TABLEE_PORT: String(port) })).toBe(`port ${port} is taken by another program, perhaps by a Tablée that runs already: end it, or set TABLEE_PORT`)
  expect(await start({ TABLEE_HOST: '203.0.113.9' })).toBe('TABLEE_HOST: this machine has no interface 203.0.113.9')
  expect(await start({ TABLEE_DATA: path.join(folder, 'file') })).toMatch(/^TABLEE_DATA: the folder .+ cannot be written to/)
  expect(await start({ TABLEE_DATA: path.join(folder, 'file/within') })).toMatch(/^TABLEE_DATA: the folder .+ cannot be written to/)
  expect(await start({ TABLEE_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).toMatch(/^TABLEE_DATABASE_URL: the PostgreSQL does not answer as it should/)
  expect(await start({})).toBe('it starts')
  taken.close()
})
test.each([
  ['TABLEE_PORT', '80a'], ['TABLEE_PORT', '65536'], ['TABLEE_PORT', ''], ['TABLEE_HOST', ''], ['TABLEE_HOST', 'a b'], ['TABLEE_DATA', ''], ['TABLEE_DATABASE_URL', 'mysql://x'], ['TABLEE_KEY', 'secret'], ['TABLEE_KEY', 'AB'.repeat(32)],
  ['TABLEE_PUBLIC_URL', 'cafe.example.org'], ['TABLEE_PUBLIC_URL', 'ftp://cafe.example.org'], ['TABLEE_PUBLIC_URL', 'https://cafe.example.org/sous/dossier'], ['TABLEE_PUBLIC_URL', 'https://me:secret@cafe.example.org'], ['TABLEE_TRUST_PROXY', 'true'], ['TABLEE_MAX_MEMORY', '1'], ['TABLEE_MAX_CONNECTIONS', '-1'], ['TABLEE_LIMITS', 'no'], ['TABLEE_LOG', 'loud'],
])('given %s as « %s », then one sentence names it and says what it must be', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: must [a-z ]`))
})
test('given a setting whose name is mistyped, then it is named', () => {
  expect(mistyped({ TABLEE_PORT: '80', TABLEE_PUBLICURL: 'https://x', TABLEE_CHROMIUM: '/x', PATH: '/bin' })).toEqual(['TABLEE_PUBLICURL'])
})
test('given a folder that a server serves, then a second one learns at which port; given what a crash left, then nobody is kept from starting', async () => {
  const { dataFolder } = house.app.services.config
  expect(await otherServer(dataFolder)).toBe(Number(new URL(house.origin).port))
  expect(await otherServer(folder), 'nobody was ever here').toBeNull()
  writeFileSync(servedBy(folder), `${process.pid} 1`)
  expect(await otherServer(folder)).toBeNull()
  writeFileSync(servedBy(folder), String(process.pid))
  expect(await otherServer(folder), 'as an earlier version wrote it').toBeNull()
})
