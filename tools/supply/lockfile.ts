import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '../workspace.mjs'

/** A package of the lockfile: `integrity` is what its archive must hash to. */
export type Locked = { readonly name: string; readonly version: string; readonly integrity: string; readonly licence: string }

/** The licence that an installed package states; empty where it is not installed here (another system's binaries). */
const licenceOf = (name: string, version: string): string => {
  const store = path.join(root, 'node_modules/.pnpm')
  const folder = readdirSync(store).find((entry) => entry === `${name.replace('/', '+')}@${version}` || entry.startsWith(`${name.replace('/', '+')}@${version}_`))
  const file = path.join(store, folder ?? '', 'node_modules', name, 'package.json')
  if (folder === undefined || !existsSync(file)) return ''
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as { license?: string | { type: string }; licenses?: readonly { type: string }[] }
  return typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? '')
}

/** Every package that the lockfile fixes, in its order. */
export const lockedPackages = (): Locked[] => {
  const text = readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8')
  const packages = /^packages:\n([\s\S]*?)^snapshots:/m.exec(text)?.[1] ?? ''
  return [...packages.matchAll(/^ {2}'?(@?[^@'\n]+)@([^:'\n(]+)'?:\n {4}resolution: \{integrity: ([^,}]+)/gm)].map(([, name = '', version = '', integrity = '']) => ({ name, version, integrity, licence: licenceOf(name, version) }))
}
