import { useRef, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { DocumentsList } from './DocumentsList.tsx'

/** All documents of the café, one button away; once it is closed, the `first` thing to do. */
export const Downloads = ({ cafeId, token, first = false }: { cafeId: string; token: string; first?: boolean }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const show = (): void => { setOpen(true); dialog.current?.showModal() }
  return (
    <section className="downloads" aria-label={m.desk_documents()}>
      <button type="button" className={first ? 'button primary big' : 'button'} aria-haspopup="dialog" onClick={show}>↓ {m.desk_documents()}</button>
      <dialog ref={dialog} className="dialog documents" aria-labelledby="documents-title" onClose={() => setOpen(false)} onMouseDown={(event) => { if (event.target === dialog.current) dialog.current.close() }}>
        {open ? <DocumentsList cafeId={cafeId} token={token} onClose={() => dialog.current?.close()} /> : null}
      </dialog>
    </section>
  )
}
