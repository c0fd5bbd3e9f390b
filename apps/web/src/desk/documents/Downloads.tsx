import { sheetCounts } from '@tablee/words/counts'
import { issuesOfTheme, shownNotes } from '@tablee/domain/issue/read'
import { useRef, useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { DocumentsList } from './DocumentsList.tsx'

/** What the café has come to so far, and all its documents, one button away. */
export const Downloads = ({ cafeId, token }: { cafeId: string; token: string }) => {
  const language = useLanguage()
  const state = useCafe((view) => view.state)
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const issues = state.themeOrder.flatMap((id) => issuesOfTheme(state, id))
  const notes = issues.reduce((sum, issue) => sum + shownNotes(state, issue).length, 0)
  const show = (): void => { setOpen(true); dialog.current?.showModal() }
  return (
    <section className="downloads" aria-label={m.desk_documents()}>
      <p className="sheet-counts">{sheetCounts(state.themeOrder.length, issues.length, notes, language)}</p>
      <button type="button" className="button" aria-haspopup="dialog" onClick={show}>↓ {m.desk_documents()}</button>
      <dialog ref={dialog} className="dialog documents" aria-labelledby="documents-title" onClose={() => setOpen(false)} onMouseDown={(event) => { if (event.target === dialog.current) dialog.current.close() }}>
        {open ? <DocumentsList cafeId={cafeId} token={token} onClose={() => dialog.current?.close()} /> : null}
      </dialog>
    </section>
  )
}
