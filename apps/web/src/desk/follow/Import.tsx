import { guessColumns, columnKinds, type Columns } from '@tablee/domain/attendance/columns'
import { readRoster, type RosterLine } from '@tablee/domain/attendance/roster'
import { rosterPiece, type RosterTable } from '@tablee/protocol/http/follow'
import { useMemo, useRef, useState } from 'react'
import { announce } from '../../components/Announcer.tsx'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { ask, type Failure } from '../../store/api.ts'
import { askFile } from '../askFile.ts'
import { failureText } from '../../store/failureText.ts'
import { newId } from '../../sync/newId.ts'
import type { Named } from './Attendance.tsx'
import { columnName, faultText } from './rosterWords.ts'

const previewed = 8

/** From a paste or a file to people on the list: what was read, what each column holds, what is wrong with each line, and only then the list. */
export const Import = ({ cafeId, token, known }: { cafeId: string; token: string; known: readonly Named[] }) => {
  const language = useLanguage()
  /** What was pasted, known when it is read: ten thousand lines are not drawn anew with each key. */
  const [pasted, setPasted] = useState('')
  const [typed, setTyped] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const [table, setTable] = useState<RosterTable | null>(null)
  const [columns, setColumns] = useState<Columns>({ header: false, kinds: [] })
  const [busy, setBusy] = useState('')
  const [failure, setFailure] = useState<Failure | 'nothing' | null>(null)
  const lines = useMemo(() => (table ? readRoster(table.rows, columns, known) : []), [table, columns, known])

  const read = async (bytes: Blob): Promise<void> => {
    setBusy(m.follow_import_reading())
    const answer = await askFile<RosterTable>(`/api/cafes/${cafeId}/attendance/read`, bytes, token)
    setBusy('')
    if (!answer.ok) { setFailure(answer.error); return }
    if (answer.value.rows.length === 0) { setFailure('nothing'); return }
    setFailure(null)
    setColumns(guessColumns(answer.value.rows))
    setTable(answer.value)
  }

  const add = async (): Promise<void> => {
    const people = lines.filter(({ fault }) => fault === null).map(({ name, organisation, role }) => ({ id: newId(), name, organisation, role }))
    for (let start = 0; start < people.length; start += rosterPiece) {
      setBusy(m.follow_import_adding({ done: start, count: people.length }))
      const answer = await ask('POST', `/api/cafes/${cafeId}/attendance`, { body: { people: people.slice(start, start + rosterPiece) }, key: token })
      // What is on the list already is told as such when the preview is made anew.
      if (!answer.ok) { setBusy(''); setFailure(answer.error); return }
    }
    announce(m.follow_import_added({ count: people.length }))
    setBusy('')
    setTable(null)
    setPasted('')
    setTyped(false)
    setFailure(null)
  }

  return (
    <section className="stack" aria-labelledby="import-title">
      <h3 id="import-title">{m.follow_import_title()}</h3>
      {failure ? <p className="banner danger" role="alert">{failure === 'nothing' ? m.follow_import_nothing() : failureText(failure, language)}</p> : null}
      {table ? <Preview table={table} columns={columns} lines={lines} busy={busy} onColumns={setColumns} onAdd={() => void add()} onCancel={() => setTable(null)} /> : (
        <>
          <p className="hint">{m.follow_import_hint()}</p>
          <div className="paste">
            <div className="field"><label htmlFor="paste">{m.follow_import_paste()}</label><textarea id="paste" className="input" ref={box} defaultValue={pasted} onInput={(event) => setTyped(event.currentTarget.value.trim() !== '')} /></div>
            <div className="stack">
              <button type="button" className="button primary" disabled={!typed || busy !== ''} onClick={() => { const text = box.current?.value ?? ''; setPasted(text); void read(new Blob([text])) }}>{busy || m.follow_import_read()}</button>
              <label className="button file-button">{m.follow_import_file()}<input type="file" accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain" disabled={busy !== ''} onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file) void read(file) }} /></label>
            </div>
          </div>
        </>
      )}
    </section>
  )
}

type PreviewProps = { table: RosterTable; columns: Columns; lines: readonly RosterLine[]; busy: string; onColumns: (columns: Columns) => void; onAdd: () => void; onCancel: () => void }

const Preview = ({ table, columns, lines, busy, onColumns, onAdd, onCancel }: PreviewProps) => {
  const good = lines.filter(({ fault }) => fault === null)
  const bad = lines.filter(({ fault }) => fault !== null)
  const same = lines.filter(({ sameNameAs }) => sameNameAs !== null)
  const refused = new Set(bad.map(({ line }) => line))
  const rows = table.rows.map((cells, index) => ({ cells, line: index + 1 })).slice(columns.header ? 1 : 0)
  const choose = (column: number, value: string): void => {
    const kind = columnKinds.find((one) => one === value) ?? 'ignored'
    onColumns({ ...columns, kinds: columns.kinds.map((old, at) => (at === column ? kind : kind !== 'ignored' && old === kind ? 'ignored' : old)) })
  }
  return (
    <div className="stack">
      <p className="figures" role="status">
        <span className="good">{m.follow_import_good({ count: good.length })}</span>
        {bad.length > 0 ? <span className="bad">{m.follow_import_bad({ count: bad.length })}</span> : null}
        {same.length > 0 ? <span className="look">{m.follow_import_same({ count: same.length })}</span> : null}
      </p>
      {table.left > 0 ? <p className="banner">{m.follow_import_left({ count: table.left })}</p> : null}
      {table.encoding === 'repaired' ? <p className="banner">{m.follow_import_repaired()}</p> : table.encoding === 'windows-1252' ? <p className="hint">{m.follow_import_windows()}</p> : null}
      <label className="check"><input type="checkbox" checked={columns.header} onChange={(event) => onColumns({ ...columns, header: event.target.checked })} /> {m.follow_import_header()}</label>
      {/* A box that scrolls can be reached and scrolled with the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={m.follow_import_preview()}>
        <table className="preview-table">
          <thead><tr><th scope="col">{m.follow_import_line()}</th>{columns.kinds.map((kind, column) => (
            // A column is its place.
            <th scope="col" key={`column-${String(column)}`}>
              <select className="input" aria-label={m.follow_import_column({ number: column + 1 })} value={kind} onChange={(event) => choose(column, event.target.value)}>{columnKinds.map((one) => <option key={one} value={one}>{columnName(one)}</option>)}</select>
            </th>
          ))}</tr></thead>
          <tbody>{rows.slice(0, previewed).map(({ cells, line }) => (
            <tr key={line} className={refused.has(line) ? 'refused' : ''}><th scope="row">{line}</th>{columns.kinds.map((_, column) => <td key={`cell-${String(column)}`} dir="auto">{cells[column] ?? ''}</td>)}</tr>
          ))}</tbody>
        </table>
      </div>
      {rows.length > previewed ? <p className="hint">{m.follow_import_rest({ count: rows.length - previewed })}</p> : null}
      {bad.length + same.length > 0 ? <ul className="problems">{[...bad, ...same].slice(0, 200).map((line) => <li key={`${line.line}-${line.fault?.kind ?? 'same'}`}>{faultText(line)}</li>)}</ul> : null}
      <div className="row">
        <button type="button" className="button primary" disabled={good.length === 0 || busy !== ''} onClick={onAdd}>{busy || m.follow_import_add({ count: good.length })}</button>
        <button type="button" className="button" disabled={busy !== ''} onClick={onCancel}>{m.follow_import_cancel()}</button>
      </div>
    </div>
  )
}
