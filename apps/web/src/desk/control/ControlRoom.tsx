import type { Session } from '@tablee/protocol/http/session'
import { Suspense, useEffect, useState } from 'react'
import { MetLine } from '../../components/MetLine.tsx'
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { CafeContext, createCafeStore, useCafe } from '../../store/useCafe.ts'
import { decideBoard } from '@tablee/sync/replica/decideBoard'
import { later } from '../../components/later.ts'
import { Moderation } from '../moderation/Moderation.tsx'
import { ModerationWindow } from '../moderation/ModerationWindow.tsx'
import { Scribe } from '../moderation/Scribe.tsx'
import { connectDesk } from '../../sync/connect.ts'
import { AtDesk } from '../desks/AtDesk.tsx'
import { createDesks, DesksContext, ownDeskId } from '../desks/desks.ts'
import { Tools } from '../follow/Tools.tsx'
import { Toasts } from '../Toasts.tsx'
import { DeskStatus } from './DeskStatus.tsx'
import { Downloads } from '../documents/Downloads.tsx'
import { SheetCounts } from '../documents/SheetCounts.tsx'
import { Links } from './Links.tsx'
import { RoomPanel } from './RoomPanel.tsx'
import { NextStep } from './NextStep.tsx'
import { People } from './People.tsx'
import { Phases } from './Phases.tsx'
import { ScreenPanel } from './ScreenPanel.tsx'
import './tables.css'
import { SeatMap } from '../seats/SeatMap.tsx'

const VotePanel = later(() => import('../vote/VotePanel.tsx').then((part) => part.VotePanel))
const Board = later(() => import('../board/Board.tsx').then((part) => part.Board))
export type LeadSession = Extract<Session, { links: object }>

/** Everything for running one café. */
export const ControlRoom = ({ session, token }: { session: LeadSession; token: string }) => {
  const [{ store, desks }] = useState(() => {
    const { replica, line, actorId } = connectDesk({ cafeId: session.cafeId, token, role: session.role, desk: ownDeskId(), decideHere: decideBoard })
    return { store: createCafeStore(replica), desks: createDesks(actorId, line) }
  })
  return <CafeContext value={store}><DesksContext value={desks}><Room session={session} token={token} /></DesksContext></CafeContext>
}

const Room = ({ session, token }: { session: LeadSession; token: string }) => {
  const language = useLanguage()
  const title = useCafe((view) => view.state.settings.title)
  const illustrative = useCafe((view) => view.state.settings.illustrative)
  const phase = useCafe((view) => view.state.phase)
  const ready = useCafe((view) => view.ready)
  useEffect(() => { document.title = `${title || 'Tablée'} · ${m.desk_title()}` }, [title, language])
  const harvest = phase === 'harvest' || phase === 'closed'
  return (
    // Said by a class and not by `:has`: every card that comes or goes would have the whole page's style worked out anew.
    <div className={harvest ? 'control in-harvest' : 'control'}>
      <header className="bar">
        <h1 className="cafe-title">{title || 'Tablée'}</h1>
        <Phases />
        <AtDesk />
        <LanguageSwitch />
      </header>
      <DeskStatus />
      <Toasts />
      {ready ? (
        <>
          <NextStep result={<Downloads cafeId={session.cafeId} token={token} first />}><ScreenPanel session={session} /></NextStep>
          <Tools session={session} token={token} />
          {harvest ? (
            <main className="harvest"><Suspense fallback={<p>{m.common_connecting()}</p>}><Board tools={<><ModerationWindow /><MetLine language={language} className="hint" /><VotePanel /><SheetCounts />{phase === 'closed' ? null : <Downloads cafeId={session.cafeId} token={token} />}</>} /></Suspense></main>
          ) : (
            <main className="panels"><SeatMap /><div className="side"><Moderation /><Links session={session} token={token} /><RoomPanel cafeId={session.cafeId} token={token} /><People cafeId={session.cafeId} token={token} /><Scribe /></div></main>
          )}
        </>
      ) : <main className="narrow"><p role="status">{m.common_connecting()}</p></main>}
      {illustrative ? <footer className="illustrative">{illustrative}</footer> : null}
    </div>
  )
}
