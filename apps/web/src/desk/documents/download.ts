import type { ErrorBody } from '@tablee/protocol/answer'
import type { Failure } from '../../store/api.ts'

/** Fetches a file that needs the desk's secret and hands it to the browser's downloads. Null when it is there. */
export const download = async (path: string, token: string): Promise<Failure | null> => {
  try {
    const answer = await fetch(path, { headers: { authorization: `Bearer ${token}` }, cache: 'no-store' })
    if (!answer.ok) return ((await answer.json().catch(() => null)) as ErrorBody | null)?.error ?? { code: 'INTERNAL' }
    const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await answer.blob())
    link.download = name ? decodeURIComponent(name) : 'cafe'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    return null
  } catch {
    return { code: 'OFFLINE' }
  }
}
