import { useEffect, useState } from 'react'
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { CafeContext, createCafeStore, useCafe } from '../../store/useCafe.ts'
import { connectCafe } from '../../sync/connect.ts'
import type { LeadSession } from '../control/ControlRoom.tsx'
import { NumberField } from '../home/NumberField.tsx'
import { NoteSheet } from './NoteSheet.tsx'
import { Poster } from './Poster.tsx'
import { TableCard } from './TableCard.tsx'
import './print.css'

/** What is laid out in the room before people come: on screen as it will be on paper, page by page. */
export const PrintKit = ({ session, token }: { session: LeadSession; token: string }) => {
  const [store] = useState(() => createCafeStore(connectCafe({ cafeId: session.cafeId, token, actor: { role: session.role, id: session.role }, decideHere: () => null })))
  return <CafeContext value={store}><Kit session={session} /></CafeContext>
}

const Kit = ({ session: { cafeId, address, links } }: { session: LeadSession }) => {
  useLanguage()
  const ready = useCafe((view) => view.ready)
  const settings = useCafe((view) => view.state.settings)
  const [poster, setPoster] = useState(true)
  const [cards, setCards] = useState(true)
  const [notes, setNotes] = useState(true)
  const [sheets, setSheets] = useState(2)
  const way = { join: `${address}/#join=${links.join}`, address: address.replace(/^https?:\/\//, ''), code: `${links.code.slice(0, 3)} ${links.code.slice(3)}` }
  const pages = (poster ? 1 : 0) + (cards ? settings.tables : 0) + (notes ? sheets : 0)
  useEffect(() => { document.title = `${settings.title} · ${m.follow_print_title()}` })

  if (!ready) return <main className="narrow"><p role="status">{m.common_connecting()}</p></main>
  return (
    <div className="print-kit">
      <header className="bar no-print"><a className="button quiet" href={`/desk/${cafeId}`}>← {m.follow_print_back()}</a><h1>{m.follow_print_title()}</h1><LanguageSwitch /></header>
      <main>
        <form className="print-choice no-print" onSubmit={(event) => { event.preventDefault(); window.print() }}>
          <p className="hint">{m.follow_print_hint()}</p>
          <div className="row">
            <label className="check"><input type="checkbox" checked={poster} onChange={(event) => setPoster(event.target.checked)} /> {m.follow_print_poster()}</label>
            <label className="check"><input type="checkbox" checked={cards} onChange={(event) => setCards(event.target.checked)} /> {m.follow_print_cards({ count: settings.tables })}</label>
            <label className="check"><input type="checkbox" checked={notes} onChange={(event) => setNotes(event.target.checked)} /> {m.follow_print_notes()}</label>
            <NumberField id="sheets" label={m.follow_print_sheets()} value={sheets} min={1} max={50} onChange={setSheets} />
            <button type="submit" className="button primary big" disabled={pages === 0}>{m.follow_print_now()}</button>
            <span className="hint" role="status">{pages === 0 ? m.follow_print_nothing() : m.follow_print_pages({ count: pages })}</span>
          </div>
        </form>
        <div className="paper-pages" lang={settings.language}>
          {poster ? <Poster settings={settings} way={way} /> : null}
          {cards ? Array.from({ length: settings.tables }, (_, index) => <TableCard key={`card-${String(index)}`} settings={settings} table={index + 1} way={way} />) : null}
          {notes ? Array.from({ length: sheets }, (_, index) => <NoteSheet key={`sheet-${String(index)}`} settings={settings} way={way} />) : null}
        </div>
      </main>
    </div>
  )
}
