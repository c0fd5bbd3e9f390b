import type { Session } from '@tablee/protocol/http/session'
import type { Wifi } from '@tablee/protocol/http/room'
import { useEffect, useState } from 'react'
import { ask } from '../store/api.ts'
import type { Failure } from '../store/api.ts'
import { createCafeStore, type CafeStore } from '../store/useCafe.ts'
import { connectCafe } from '../sync/connect.ts'

/** How people come in: the link behind the QR code, the address and the code to be typed. */
export type Door = { readonly link: string; readonly address: string; readonly code: string; readonly wifi: Wifi | null }

export type Opened =
  | { readonly kind: 'noKey' | 'opening' }
  | { readonly kind: 'denied'; readonly failure: Failure }
  | { readonly kind: 'open'; readonly store: CafeStore; readonly door: Door }

const doorOf = ({ address, join, code, wifi }: Extract<Session, { role: 'screen' }>): Door => ({ link: `${address}/#join=${join}`, address: address.replace(/^https?:\/\//, ''), code, wifi })

/** How often it is looked whether the way in is still the same (ms). */
const lookAgain = 10_000
/** A server that cannot be reached is asked again after so long (ms). */
const retryAfter = 2_000
/** Answers that will be others in a while. */
const passing: ReadonlySet<Failure['code']> = new Set(['OFFLINE', 'INTERNAL', 'RATE_LIMITED', 'BUSY'])

/** Opens the café that a screen's secret belongs to; keeps asking until the server says yes or no. */
export const useScreenCafe = (cafeId: string, key: string | null): Opened => {
  const [opened, setOpened] = useState<Opened>({ kind: key === null ? 'noKey' : 'opening' })
  useEffect(() => {
    if (key === null) return
    let gone = false
    let retry: ReturnType<typeof setTimeout> | undefined
    let again: ReturnType<typeof setInterval> | undefined
    let store: CafeStore | null = null
    const open = async (): Promise<void> => {
      const answer = await ask<Session>('POST', '/api/session', { body: { token: key, page: 'screen' } })
      if (gone) return
      if (!answer.ok && passing.has(answer.error.code)) { retry = setTimeout(() => void open(), retryAfter); return }
      if (!answer.ok) { setOpened({ kind: 'denied', failure: answer.error }); return }
      const session = answer.value
      // Another link's secret would bring more into this page than a room may see.
      if (session.role !== 'screen' || session.cafeId !== cafeId) { setOpened({ kind: 'denied', failure: { code: 'LINK_UNKNOWN' } }); return }
      store = createCafeStore(connectCafe({ cafeId, token: key, actor: { role: 'screen', id: 'screen' }, decideHere: () => null }))
      setOpened({ kind: 'open', store, door: doorOf(session) })
      // A link may be replaced, an address chosen anew: what is on the wall stays true.
      again = setInterval(() => void ask<Session>('POST', '/api/session', { body: { token: key, page: 'screen' } }).then((later) => {
        if (gone || !later.ok || later.value.role !== 'screen') return
        const door = doorOf(later.value)
        setOpened((before) => (before.kind === 'open' && JSON.stringify(before.door) !== JSON.stringify(door) ? { ...before, door } : before))
      }), lookAgain)
    }
    void open()
    return () => {
      gone = true
      clearTimeout(retry)
      clearInterval(again)
      store?.replica.close()
    }
  }, [cafeId, key])
  return opened
}
