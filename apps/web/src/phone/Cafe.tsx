import { decideOnPhone } from '@tablee/sync/replica/decideOnPhone'
import type { Denial } from '@tablee/protocol/answer'
import { lazy, Suspense, useState } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'
import { CafeContext, createCafeStore, useCafe } from '../store/useCafe.ts'
import { connectCafe } from '../sync/connect.ts'
import { Arrival } from './Arrival.tsx'
import { Bar } from './Bar.tsx'
import { Example } from './Example.tsx'
import { Header } from './Header.tsx'
import { useFailureText } from './failureWords.ts'
import { forgetMembership, type Membership } from './membership.ts'
import { MeContext } from './me.ts'
import { Refused } from './Refused.tsx'
import { Round } from './Round.tsx'
import { Status } from './Status.tsx'
import { useAwake } from './useAwake.ts'
import { useSignals } from './useSignals.ts'
import { Walking } from './Walking.tsx'

const WithoutNetwork = lazy(() => import('./WithoutNetwork.tsx').then((part) => ({ default: part.WithoutNetwork })))
const MyData = lazy(() => import('./MyData.tsx').then((part) => ({ default: part.MyData })))
const Harvest = lazy(() => import('./Harvest.tsx').then((part) => ({ default: part.Harvest })))

/** Inside a café, whatever its phase. */
export const Cafe = ({ membership, onLeave }: { membership: Membership; onLeave: () => void }) => {
  const [store] = useState(() => createCafeStore(connectCafe({ cafeId: membership.cafeId, token: membership.token, actor: { role: 'participant', id: membership.participantId }, decideHere: decideOnPhone })))
  return (
    <CafeContext value={store}>
      <MeContext value={membership.participantId}>
        <Inside membership={membership} onLeave={() => { store.replica.close(); onLeave() }} />
      </MeContext>
    </CafeContext>
  )
}

const Inside = ({ membership, onLeave }: { membership: Membership; onLeave: () => void }) => {
  const [data, setData] = useState(false)
  useLanguage()
  useSignals()
  useAwake()
  const title = useCafe((view) => view.state.settings.title)
  const illustrative = useCafe((view) => view.state.settings.illustrative)
  const ready = useCafe((view) => view.ready)
  const denied = useCafe((view) => view.denied)
  const offline = useCafe((view) => view.connection === 'offline')
  return (
    <>
      <Header title={title || 'Tablée'} />
      <Status />
      {denied ? (
        <main className="page"><Denied denial={denied} onLeave={onLeave} /></main>
      ) : ready ? <><InRound /><main className="page"><Refused /><Phase /></main></> : <main className="page">{offline ? <Suspense><WithoutNetwork /></Suspense> : <p role="status">{m.common_connecting()}</p>}</main>}
      <footer className="foot">
        {illustrative ? <Example text={illustrative} /> : null}
        {data ? <Suspense fallback={<p role="status">{m.common_connecting()}</p>}><MyData membership={membership} onErased={() => { forgetMembership(membership); onLeave() }} /></Suspense> : null}
        <button type="button" className="button quiet small" aria-expanded={data} onClick={() => setData(!data)}>{m.phone_data()}</button>
        <button type="button" className="button quiet small" onClick={onLeave}>{m.phone_leave()}</button>
      </footer>
    </>
  )
}

/** An old page is asked to be loaded anew, with its notes kept; whoever has no place here any more is shown the door. */
const Denied = ({ denial, onLeave }: { denial: Denial; onLeave: () => void }) => {
  const language = useLanguage()
  const failureText = useFailureText()
  return denial.code === 'VERSION_OLD'
    ? <><p className="banner danger" role="alert">{failureText(denial, language)}</p><button type="button" className="button" onClick={() => location.reload()}>{m.phone_reload()}</button></>
    : <><p className="banner danger" role="alert">{m.phone_denied()}</p><button type="button" className="button" onClick={onLeave}>{m.phone_other_code()}</button></>
}

const InRound = () => {
  const phase = useCafe((view) => view.state.phase)
  return phase === 'round' || phase === 'silent' ? <Bar /> : null
}

const Phase = () => {
  const phase = useCafe((view) => view.state.phase)
  switch (phase) {
    case 'draft': case 'arrival': return <Arrival />
    case 'walking': return <Walking />
    case 'round': case 'silent': return <Round />
    case 'harvest': case 'closed': return <Suspense fallback={<p role="status">{m.common_connecting()}</p>}><Harvest /></Suspense>
    default: return phase satisfies never
  }
}
