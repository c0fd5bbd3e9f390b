import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The key from which links are derived: as configured, or else a file that only this server's user may read, made once. */
export const readServerKey = ({ key, dataFolder }: { readonly key: string | null; readonly dataFolder: string }): Buffer => {
  if (key !== null) return Buffer.from(key, 'hex')
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const file = path.join(dataFolder, 'key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex')
}

/** A link's secret can be shown again, since it follows from the key; the database holds only its hash. */
export const deriveSecret = (key: Buffer, ...about: readonly (string | number)[]): string =>
  createHmac('sha256', key).update(about.join('|')).digest('base64url').slice(0, 32)

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Letters and digits that nobody takes for one another, read or said aloud. */
const alphabet = 'ACDEFGHJKMNPQRTUVWXY34679'

export const drawCode = (): string => Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('')

/** A typed code as it was meant: wide forms, case, spaces and hyphens do not matter. */
export const normaliseCode = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}.·_]+/gu, '')

export const newCafeId = (): string => `c${randomBytes(9).toString('hex')}`
export const newParticipantId = (): string => `p${randomBytes(9).toString('hex')}`
