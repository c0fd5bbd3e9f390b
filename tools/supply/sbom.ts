// `npm run sbom > sbom.json`: a bill of materials (CycloneDX 1.6) of what the lockfile fixes.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../workspace.mjs'
import { lockedPackages } from './lockfile.ts'

const lockfile = readFileSync(path.join(root, 'pnpm-lock.yaml'))
const { version, license } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string; license: string }
const purl = (name: string, of: string): string => `pkg:npm/${name.replace('@', '%40')}@${of}`
// The same lockfile gives the same list: its number follows from its content.
const digest = createHash('sha256').update(lockfile).digest('hex')
const serial = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-4${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`

console.log(JSON.stringify({
  bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: `urn:uuid:${serial}`, version: 1,
  metadata: { component: { type: 'application', name: 'tablee', version, licenses: [{ license: { id: license } }] } },
  components: lockedPackages().map(({ name, version: of, integrity, licence }) => ({
    type: 'library', 'bom-ref': purl(name, of), name, version: of, purl: purl(name, of),
    hashes: [{ alg: integrity.startsWith('sha512-') ? 'SHA-512' : 'SHA-1', content: Buffer.from(integrity.replace(/^sha\d+-/, ''), 'base64').toString('hex') }],
    ...(licence === '' ? {} : { licenses: [/ (OR|AND) /i.test(licence) ? { expression: licence } : { license: { name: licence } }] }),
  })),
}, null, 2))
