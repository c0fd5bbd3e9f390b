import type { Settings } from '@tablee/domain/cafe/settings'
import { dateInWords } from '@tablee/words/dates'
import { QrCode } from '../../components/QrCode.tsx'
import { m } from '../../paraglide/messages.js'
import type { Way } from './way.ts'

/** So long a question is written smaller, so that the way in still stands below it. */
const lengthOf = ({ length }: string): string => (length > 650 ? 'longest' : length > 400 ? 'longer' : length > 160 ? 'long' : '')

/** For the door: what the café is, what it asks, and the way in. Speaks the café's language. */
export const Poster = ({ settings, way }: { settings: Settings; way: Way }) => {
  const { title, date, place, language, questions, illustrative } = settings
  const locale = { locale: language }
  return (
    <section className="sheet poster" aria-label={m.follow_print_poster()}>
      <div className="sheet-cloth" aria-hidden="true" />
      <div className="poster-body">
        <p className="poster-when">{[dateInWords(date, language), place].filter(Boolean).join(' · ')}</p>
        <h2>{title}</h2>
        {questions.mode === 'all' ? <p className={`poster-question ${lengthOf(questions.texts[0] ?? '')}`}>{questions.texts[0]}</p> : null}
        <div className="poster-way">
          <QrCode text={way.join} label={m.desk_link_participants()} />
          <div>
            <p className="poster-scan">{m.follow_poster_scan({}, locale)}</p>
            <p className="poster-code">{way.code}</p>
            <p className="poster-address">{m.follow_poster_on({}, locale)} <strong>{way.address}</strong></p>
            <p className="poster-nothing">{m.follow_poster_nothing({}, locale)}</p>
          </div>
        </div>
        {illustrative ? <p className="sheet-notice">{illustrative}</p> : null}
      </div>
      <div className="sheet-cloth" aria-hidden="true" />
    </section>
  )
}
