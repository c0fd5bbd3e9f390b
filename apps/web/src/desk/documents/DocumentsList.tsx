import { useState } from 'react'
import { announce } from '../../components/Announcer.tsx'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import type { Failure } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'
import { useCafe } from '../../store/useCafe.ts'
import { download } from './download.ts'

type File = { readonly key: string; readonly name: () => string; readonly query: string }

const word: File = { key: 'docx', name: () => m.desk_word(), query: 'format=docx' }
const pdf: File = { key: 'pdf', name: () => m.desk_pdf(), query: 'format=pdf' }
const excel: File = { key: 'xlsx', name: () => m.desk_excel(), query: 'format=xlsx' }
const page: File = { key: 'html', name: () => m.desk_web_page(), query: 'format=html' }
const markdown: File = { key: 'md', name: () => m.desk_markdown(), query: 'format=md' }
const csv: readonly File[] = [{ key: 'csv', name: () => m.desk_csv(), query: 'format=csv' }, { key: 'csv-rfc4180', name: () => m.desk_csv_plain(), query: 'format=csv-rfc4180' }]

/** Every document of the café in every format, the next meeting, the whole café, and the way to its replay. */
export const DocumentsList = ({ cafeId, token, onClose }: { cafeId: string; token: string; onClose: () => void }) => {
  const language = useLanguage()
  const meeting = useCafe((view) => view.state.record.nextMeeting)
  const [attendance, setAttendance] = useState(true)
  const [people, setPeople] = useState(false)
  const [busy, setBusy] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const get = async (what: string, name: string): Promise<void> => {
    setFailure(null)
    setBusy(what)
    announce(m.desk_preparing({ name }))
    const failed = await download(`/api/cafes/${cafeId}/${what}`, token)
    setBusy(null)
    setFailure(failed)
    if (!failed) announce(m.desk_downloaded({ name }))
  }
  const button = (what: string, name: string) => (
    <button key={what} type="button" className="button" disabled={busy !== null} aria-busy={busy === what} onClick={() => void get(what, name)}>↓ {name}</button>
  )
  const files = (document: string, list: readonly File[], more = '') => <div className="row">{list.map(({ key, name, query }) => <span key={key}>{button(`${document}?${query}${more}`, name())}</span>)}</div>

  return (
    <div className="stack">
      <h2 id="documents-title">{m.desk_documents()}</h2>
      {failure ? <p className="banner danger" role="alert">{failureText(failure, language)}</p> : null}
      <section aria-labelledby="documents-sheet" data-document="sheet">
        <h3 id="documents-sheet">{m.desk_sheet()}</h3>
        <p className="hint">{m.desk_sheet_hint()}</p>
        {files('sheet', [word, pdf, excel, ...csv, markdown, page])}
      </section>
      <section aria-labelledby="documents-minutes" data-document="minutes">
        <h3 id="documents-minutes">{m.desk_minutes()}</h3>
        <p className="hint">{m.desk_minutes_hint()}</p>
        <label className="check"><input type="checkbox" checked={attendance} onChange={(event) => setAttendance(event.target.checked)} /> {m.desk_with_attendance()}</label>
        {files('minutes', [word, pdf, excel, markdown, page], attendance ? '&attendance=1' : '')}
        {meeting?.date ? <div className="row">{button('next-meeting', m.desk_calendar())}</div> : null}
      </section>
      <section aria-labelledby="documents-all" data-document="archive">
        <h3 id="documents-all">{m.desk_archive()}</h3>
        <p className="hint">{m.desk_archive_hint()}</p>
        <label className="check"><input type="checkbox" checked={people} onChange={(event) => setPeople(event.target.checked)} /> {m.desk_with_people()}</label>
        <div className="row">
          {button(`archive${people ? '?people=1' : ''}`, m.desk_json())}
          <a className="button" href={`/replay/${cafeId}#key=${token}`} target="_blank" rel="noreferrer">▶ {m.desk_replay()}</a>
        </div>
      </section>
      <button type="button" className="button quiet" onClick={onClose}>{m.common_close()}</button>
    </div>
  )
}
