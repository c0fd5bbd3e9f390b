import type { Session } from '@tablee/protocol/http/session'
import { Suspense, useEffect, useState } from 'react'
import { later } from '../components/later.ts'
import { Announcer } from '../components/Announcer.tsx'
import { SkipLink } from '../components/SkipLink.tsx'
import { useLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'
import type { Failure } from '../store/api.ts'
import { failureText } from '../store/failureText.ts'
import { ControlRoom } from './control/ControlRoom.tsx'
import { Home } from './home/Home.tsx'
import { NeedLink } from './NeedLink.tsx'
import { cafeInAddress, keyOfPage, openSession } from './session.ts'

/** The kit to print has an address of its own, so that it opens beside the control room. */
const printing = new URLSearchParams(location.search).has('print')
const key = keyOfPage()

const PrintKit = later(() => import('./print/PrintKit.tsx').then((part) => part.PrintKit))

/** The desk: the list of cafés with the server's key, or one café's control room with its own. */
export const Desk = () => {
  const language = useLanguage()
  const [session, setSession] = useState<Session | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  useEffect(() => {
    if (key === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const open = async (): Promise<void> => {
      const answer = await openSession(key)
      if (answer.ok) { setSession(answer.value); setFailure(null); return }
      setFailure(answer.error)
      if (answer.error.code === 'OFFLINE') timer = setTimeout(() => void open(), 3_000)
    }
    void open()
    return () => clearTimeout(timer)
  }, [])

  const cafeId = session?.cafeId ?? null
  // A café's own pages have its title.
  useEffect(() => { if (cafeId === null) document.title = m.desk_title() }, [cafeId, language])

  const right = session && (cafeInAddress === null ? session.role === 'organiser' && session.cafeId === null : session.cafeId === cafeInAddress)
  return (
    <div className="desk">
      <SkipLink />
      <Announcer />
      {key === null || (session && !right) ? <NeedLink />
        : failure ? failure.code === 'OFFLINE' ? <main className="narrow"><p className="banner danger" role="alert">{failureText(failure, language)}</p></main>
        : <NeedLink failure={failure} />
        : !session ? <main className="narrow"><p role="status">{m.common_connecting()}</p></main>
        : session.cafeId === null ? <Home serverKey={key} />
        : session.role === 'organiser' || session.role === 'facilitator' ? printing ? <Suspense fallback={<p role="status">{m.common_connecting()}</p>}><PrintKit session={session} token={key} /></Suspense> : <ControlRoom session={session} token={key} />
        : <NeedLink />}
    </div>
  )
}
