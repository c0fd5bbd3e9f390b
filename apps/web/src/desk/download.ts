import type { ErrorBody } from '@tablee/protocol/answer'
import type { Failure } from '../store/api.ts'

/** Saves a file of the server under the name that it gives; null if it is done. */
export const download = async (path: string, token: string, extension: string): Promise<Failure | null> => {
  try {
    const answer = await fetch(path, { headers: { authorization: `Bearer ${token}` } })
    if (!answer.ok) return ((await answer.json()) as ErrorBody).error
    const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await answer.blob())
    link.download = name ? decodeURIComponent(name) : `cafe.${extension}`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    return null
  } catch {
    return { code: 'OFFLINE' }
  }
}
