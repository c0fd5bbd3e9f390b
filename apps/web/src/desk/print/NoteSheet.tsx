import type { Settings } from '@tablee/domain/cafe/settings'
import { QrCode } from '../../components/QrCode.tsx'
import { m } from '../../paraglide/messages.js'
import type { Way } from './way.ts'

const perSheet = 8
const lines = 4

/** Eight paper notes to cut out, each with the place of its table and round, and the way to type it instead. */
export const NoteSheet = ({ settings: { language }, way }: { settings: Settings; way: Way }) => {
  const locale = { locale: language }
  return (
    <section className="sheet note-sheet" aria-label={m.follow_print_notes()}>
      {Array.from({ length: perSheet }, (_, index) => (
        <div className="paper-note" key={`note-${String(index)}`} aria-hidden={index > 0}>
          <p className="paper-head"><span>{m.follow_note_table({}, locale)} <i /></span><span>{m.follow_note_round({}, locale)} <i /></span></p>
          <div className="paper-lines">{Array.from({ length: lines }, (_line, line) => <i key={`line-${String(line)}`} />)}</div>
          <div className="paper-foot"><span>{m.follow_note_hint({}, locale)} <strong>{way.code}</strong></span><QrCode text={way.join} label={m.desk_link_participants()} /></div>
        </div>
      ))}
    </section>
  )
}
