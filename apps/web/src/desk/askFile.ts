import type { ErrorBody } from '@tablee/protocol/answer'
import type { Result } from '../store/api.ts'

/** Sends a file's bytes to the page's own server. Never rejects. */
export const askFile = async <T>(path: string, bytes: Blob, key: string): Promise<Result<T>> => {
  try {
    const answer = await fetch(path, { method: 'POST', cache: 'no-store', headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${key}` }, body: bytes })
    if (answer.ok) return { ok: true, value: (await answer.json()) as T }
    return { ok: false, error: ((await answer.json().catch(() => null)) as ErrorBody | null)?.error ?? { code: 'INTERNAL' } }
  } catch {
    return { ok: false, error: { code: 'OFFLINE' } }
  }
}
