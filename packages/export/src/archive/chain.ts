import { createHash } from 'node:crypto'
import type { LoggedEvent } from '@tablee/domain/event'

/** What the first event of an archive is chained to. */
export const firstLink = ''

/** SHA-256 over the link before and the event, by which a change anywhere is noticed at its place. */
export const linkOf = (before: string, { position, at, by, event }: { readonly [Key in keyof LoggedEvent]: unknown }): string =>
  createHash('sha256').update(JSON.stringify([before, position, at, by, event])).digest('hex')
