import { decideOnPhone } from '@tablee/sync/replica/decideOnPhone'
import { Suspense, useEffect, useState } from 'react'
import { later } from '../components/later.ts'
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
import { Round } from './Round.tsx'
import { Status } from './Status.tsx'
import { useAwake } from './useAwake.ts'
import { useSignals } from './useSignals.ts'
import { Walking } from './Walking.tsx'

const WithoutNetwork = later(() => import('./WithoutNetwork.tsx').then((part) => part.WithoutNetwork))
const NoPlace = later(() => import('./NoPlace.tsx').then((part) => part.NoPlace))
const MyData = later(() => import('./MyData.tsx').then((part) => part.MyData))
const Refused = later(() => import('./Refused.tsx').then((part) => part.Refused))
const Harvest = later(() => import('./Harvest.tsx').then((part) => part.Harvest))

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
  const refused = useCafe((view) => view.refused.length > 0)
  const offline = useCafe((view) => view.connection === 'offline')
  return (
    <>
      <Header title={title || 'Tablée'} />
      <Status />
      {denied ? (
        <main className="page">{denied.code === 'VERSION_OLD' ? <OldPage /> : <Suspense><NoPlace onLeave={onLeave} /></Suspense>}</main>
      ) : ready ? <><InRound /><main className="page">{refused ? <Suspense><Refused /></Suspense> : null}<Phase /></main></> : <main className="page">{offline ? <Suspense><WithoutNetwork /></Suspense> : <p role="status">{m.common_connecting()}</p>}</main>}
      <footer className="foot">
        {illustrative ? <Example text={illustrative} /> : null}
        {data ? <Suspense fallback={<p role="status">{m.common_connecting()}</p>}><MyData membership={membership} onErased={() => { forgetMembership(membership); onLeave() }} /></Suspense> : null}
        <button type="button" className="button quiet small" aria-expanded={data} onClick={() => setData(!data)}>{data ? m.phone_data_close() : m.phone_data()}</button>
        <button type="button" className="button quiet small" onClick={onLeave}>{m.phone_leave()}</button>
      </footer>
    </>
  )
}

/** It is asked to be loaded anew, with its notes kept. It is all here: an old page's other parts are no longer served. */
const OldPage = () => {
  const language = useLanguage()
  const failureText = useFailureText()
  return <><p className="banner danger" role="alert">{failureText({ code: 'VERSION_OLD' }, language)}</p><button type="button" className="button" onClick={() => location.reload()}>{m.phone_reload()}</button></>
}

const InRound = () => {
  const phase = useCafe((view) => view.state.phase)
  return phase === 'round' || phase === 'silent' ? <Bar /> : null
}

const Phase = () => {
  const phase = useCafe((view) => view.state.phase)
  const focused = document.activeElement?.id
  // Whoever is writing goes on writing; for everybody else a new phase begins at its top.
  useEffect(() => {
    const box = document.querySelector<HTMLTextAreaElement>(`textarea[id="${focused}"]`)
    if (!box) scrollTo(0, 0)
    else if (box !== document.activeElement) {
      box.focus()
      box.setSelectionRange(box.value.length, box.value.length)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [phase])
  switch (phase) {
    case 'draft': case 'arrival': return <Arrival />
    case 'walking': return <Walking />
    case 'round': case 'silent': return <Round />
    case 'harvest': case 'closed': return <Suspense fallback={<p role="status">{m.common_connecting()}</p>}><Harvest /></Suspense>
    default: return phase satisfies never
  }
}
