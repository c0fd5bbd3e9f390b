import { useRef, useState } from 'react'
import { Announcer } from '../../components/Announcer.tsx'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { Toasts } from '../Toasts.tsx'
import { Moderation } from './Moderation.tsx'
import { useHiddenNotes } from './useHiddenNotes.ts'

/** The same in the harvest, where the board needs the height: a button, and what waits or was hidden in a window. */
export const ModerationWindow = () => {
  const { held: { length: held }, away: { length: away } } = useHiddenNotes()
  const holds = useCafe((view) => view.state.settings.holdsNotes)
  const dialog = useRef<HTMLDialogElement>(null)
  const [shown, setShown] = useState(false)
  const empty = !holds && held + away === 0
  if (empty && !shown) return null
  return (
    <>
      <button type="button" className={held > 0 ? 'button primary' : 'button'} aria-haspopup="dialog" onClick={() => { setShown(true); dialog.current?.showModal() }}>
        {held > 0 || away === 0 ? m.moderation_held() : m.moderation_hidden()} <span className="count">{held > 0 ? held : away}</span>
      </button>
      <dialog ref={dialog} className="dialog window moderation-window" aria-label={m.moderation_held()} onClose={() => setShown(false)}>
        {shown ? <><Announcer /><Toasts /></> : null}
        <div className="row end window-head"><button type="button" className="button" onClick={() => dialog.current?.close()}>{m.common_close()}</button></div>
        <div>{empty ? <p>{m.moderation_held_none()}</p> : <Moderation unfolded />}</div>
      </dialog>
    </>
  )
}
