import type { Showing } from '@tablee/domain/screen/commands'
import { showingOn } from '@tablee/domain/screen/read'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { usePerform } from '../perform.ts'
import type { LeadSession } from './ControlRoom.tsx'
import './screenPanel.css'

const plain = ['live', 'frozen', 'blank'] as const
const nameOf = { live: () => m.desk_screen_live(), frozen: () => m.desk_screen_frozen(), blank: () => m.desk_screen_blank() }

/** What the room sees, and how to change it: what goes on, a frozen picture, nothing, or one theme alone. */
export const ScreenPanel = ({ session: { links, cafeId } }: { session: LeadSession }) => {
  const perform = usePerform()
  const show = useCafe((view) => showingOn(view.state))
  const phase = useCafe((view) => view.state.phase)
  const themes = useCafe((view) => view.state.themes)
  const order = useCafe((view) => view.state.themeOrder)
  if (phase === 'draft') return null
  const harvest = phase === 'harvest' || phase === 'closed'
  const direct = (next: Showing): void => { void perform({ type: 'directScreen', show: next }) }
  return (
    <section className={`screen-panel ${show.kind}`} aria-labelledby="screen-panel-title">
      <h2 id="screen-panel-title" className="eyebrow">{m.desk_screen()}</h2>
      <div className="row" role="group" aria-labelledby="screen-panel-title">
        {plain.map((kind) => <button key={kind} type="button" className="button" aria-pressed={show.kind === kind} onClick={() => direct({ kind })}>{nameOf[kind]()}</button>)}
        {harvest && order.length > 0 ? (
          <select className="input" aria-label={m.desk_screen_theme()} value={show.kind === 'theme' ? show.themeId : ''} onChange={({ target }) => direct(target.value === '' ? { kind: 'live' } : { kind: 'theme', themeId: target.value })}>
            <option value="">{m.desk_screen_theme()}</option>
            {order.map((id) => <option key={id} value={id}>{themes.get(id)?.title}</option>)}
          </select>
        ) : null}
      </div>
      {show.kind === 'frozen' || show.kind === 'blank' ? <p className="screen-panel-hint" role="status">{m.desk_screen_until()}</p> : null}
      <a className="button quiet" aria-label={m.desk_open_screen()} title={m.desk_open_screen()} href={`/screen/${cafeId}#key=${links.screen}`} target="_blank" rel="noreferrer">↗</a>
    </section>
  )
}
