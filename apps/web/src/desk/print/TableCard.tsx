import type { Settings } from '@tablee/domain/cafe/settings'
import { QrCode } from '../../components/QrCode.tsx'
import { m } from '../../paraglide/messages.js'
import type { Way } from './way.ts'

/** A tent to stand on a table: folded in the middle, it says the same to both sides. */
export const TableCard = ({ settings, table, way }: { settings: Settings; table: number; way: Way }) => (
  <section className="sheet card-sheet" aria-label={`${m.follow_note_table()} ${table}`}>
    <Face settings={settings} table={table} way={way} turned />
    <div className="fold" aria-hidden="true"><span>{m.follow_card_fold({}, { locale: settings.language })}</span></div>
    <Face settings={settings} table={table} way={way} />
  </section>
)

/** So long a question is written smaller, so that all of it stands on the card. */
const lengthOf = ({ length }: string): string => (length > 450 ? 'longest' : length > 260 ? 'longer' : length > 90 ? 'long' : '')

const Face = ({ settings, table, way, turned = false }: { settings: Settings; table: number; way: Way; turned?: boolean }) => {
  const { language, questions } = settings
  const locale = { locale: language }
  const question = questions.mode === 'perTable' ? questions.texts[table - 1] : questions.mode === 'all' ? questions.texts[0] : undefined
  return (
    // The same words upside down are for the other side of the table, not for a screen reader.
    <div className={`face ${turned ? 'turned' : ''}`} aria-hidden={turned}>
      <div className="face-number"><span>{m.follow_note_table({}, locale)}</span><strong>{table}</strong></div>
      <div className="face-words">
        {question ? <p className={`face-question ${lengthOf(question)}`}>{question}</p> : null}
        <ul><li>{m.follow_card_listen({}, locale)}</li><li>{m.follow_card_write({}, locale)}</li><li>{m.follow_card_link({}, locale)}</li></ul>
      </div>
      <div className="face-way"><QrCode text={way.join} label={m.desk_link_participants()} /><strong>{way.code}</strong></div>
    </div>
  )
}
