import { useRef, useState, type ReactNode } from 'react'
import { m } from '../paraglide/messages.js'

/** A button with three dots (or another `face`) that opens a list of actions under its label or another `title` (empty: none): by mouse, touch or keyboard; Escape closes it. */
export const Menu = ({ label, title, face, className = '', onOpen, children }: { label: string; title?: string; face?: string; className?: string; onOpen?: () => void; children: (close: () => void) => ReactNode }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const show = (): void => { onOpen?.(); setOpen(true); dialog.current?.showModal() }
  const close = (): void => dialog.current?.close()
  return (
    <>
      <button type="button" className={face === undefined ? `button quiet dots ${className}` : `button quiet ${className}`} aria-label={face === undefined || face === label ? label : `${label} : ${face}`} aria-haspopup="dialog" onClick={show} onMouseDown={(event) => event.stopPropagation()} onTouchStart={(event) => event.stopPropagation()}>{face ?? '⋯'}</button>
      {/* A click on the veil around the list closes it, as Escape does. */}
      <dialog ref={dialog} className="menu" aria-label={label} onClose={() => setOpen(false)} onMouseDown={(event) => { event.stopPropagation(); if (event.target === dialog.current) close() }} onTouchStart={(event) => event.stopPropagation()} onKeyDown={(event) => { if (event.key !== 'Escape') event.stopPropagation() }}>
        {open ? <div className="menu-list">{title === '' ? null : <p className="menu-title">{title ?? label}</p>}{children(close)}<button type="button" className="menu-close" onClick={close}>{m.common_close()}</button></div> : null}
      </dialog>
    </>
  )
}
