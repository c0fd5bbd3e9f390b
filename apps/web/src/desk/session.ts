import type { Session } from '@tablee/protocol/http/session'
import { ask, type Result } from '../store/api.ts'
import { keep, recall, takeFromAddress } from '../store/keys.ts'

/** The café in the address, or null on the page of the whole server. */
export const cafeInAddress = /^\/desk\/([A-Za-z0-9_-]+)/.exec(location.pathname)?.[1] ?? null
const name = cafeInAddress === null ? 'key.server' : `key.${cafeInAddress}`

/** The secret that this page was opened with, now or before. */
export const keyOfPage = (): string | null => {
  const given = takeFromAddress('key')
  if (given !== null) keep(name, given)
  return given ?? recall(name)
}

export const openSession = (key: string): Promise<Result<Session>> => ask<Session>('POST', '/api/session', { body: { token: key, page: 'desk' } })
