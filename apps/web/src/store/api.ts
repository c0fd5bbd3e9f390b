import type { Denial, ErrorBody } from '@tablee/protocol/answer'

/** A failed request: the denial, or that the server was not reached. */
export type Failure = Denial | { readonly code: 'OFFLINE' }
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

/** Asks the page's own server. Never rejects. */
export const ask = async <T>(method: 'GET' | 'POST', path: string, options: { body?: unknown; key?: string } = {}): Promise<Result<T>> => {
  try {
    const answer = await fetch(path, {
      method, cache: 'no-store',
      headers: { ...(options.body === undefined ? {} : { 'content-type': 'application/json' }), ...(options.key ? { authorization: `Bearer ${options.key}` } : {}) },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    })
    if (answer.ok) return { ok: true, value: (await answer.json()) as T }
    const body = (await answer.json().catch(() => null)) as ErrorBody | null
    return { ok: false, error: body?.error ?? { code: 'INTERNAL' } }
  } catch {
    return { ok: false, error: { code: 'OFFLINE' } }
  }
}
