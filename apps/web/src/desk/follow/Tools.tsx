import { Suspense, useRef, useState, type ComponentType, type LazyExoticComponent } from 'react'
import { later } from '../../components/later.ts'
import { Announcer } from '../../components/Announcer.tsx'
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx'
import { m } from '../../paraglide/messages.js'
import { cafeInAddress } from '../session.ts'
import { Toasts } from '../Toasts.tsx'
import type { LeadSession } from '../control/ControlRoom.tsx'

export type ToolProps = { readonly session: LeadSession; readonly token: string }

const tools: readonly { readonly name: () => string; readonly Panel: LazyExoticComponent<ComponentType<ToolProps>>; readonly organiserOnly?: boolean }[] = [
  { name: m.follow_open_attendance, Panel: later(() => import('./Attendance.tsx').then((part) => part.Attendance)) },
  { name: m.follow_open_reactions, Panel: later(() => import('./Reactions.tsx').then((part) => part.Reactions)) },
  { name: m.desk_data, Panel: later(() => import('../privacy/PersonalData.tsx').then((part) => part.PersonalData)), organiserOnly: true },
  { name: m.follow_open_record, Panel: later(() => import('./Record.tsx').then((part) => part.Record)) },
]

/** What is prepared before a café and kept after it, each in a window of its own that loads when it is opened. */
export const Tools = ({ session, token }: ToolProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [opened, setOpened] = useState<number | null>(null)
  /** Once opened, a window stays as it was left: what is typed there is there again. */
  const [kept, setKept] = useState<readonly number[]>([])
  const [shown, setShown] = useState(false)
  const open = (index: number): void => { setOpened(index); if (!kept.includes(index)) setKept([...kept, index]); setShown(true); dialog.current?.showModal() }
  const tool = opened === null ? undefined : tools[opened]
  return (
    <nav className="tools" aria-label={m.follow_tools()}>
      {tools.map(({ name, organiserOnly }, index) => organiserOnly && session.role !== 'organiser' ? null : <button key={name()} type="button" className="button quiet small" aria-haspopup="dialog" onClick={() => open(index)}>{name()}</button>)}
      <a className="button quiet small" href={`/desk/${cafeInAddress ?? ''}?print`} target="_blank" rel="noreferrer">{m.follow_open_print()}</a>
      <dialog ref={dialog} className="dialog window" aria-label={tool?.name() ?? ''} onClose={() => setShown(false)}>
        {/* What is told behind an open window is neither seen nor heard. */}
        {shown ? <><Announcer /><Toasts /></> : null}
        {tool ? (
          <div className="row spread nowrap window-head"><h2>{tool.name()}</h2><LanguageSwitch /><button type="button" className="button" onClick={() => dialog.current?.close()}>{m.common_close()}</button></div>
        ) : null}
        {tools.map(({ name, Panel }, index) => (kept.includes(index) ? <div key={name()} hidden={index !== opened}><Suspense fallback={<p role="status">{m.common_connecting()}</p>}><Panel session={session} token={token} /></Suspense></div> : null))}
      </dialog>
    </nav>
  )
}
