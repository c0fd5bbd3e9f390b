import type { CafeSummary } from '@tablee/protocol/http/cafes'
import { count } from '@tablee/words/counts'
import { dateInWords } from '@tablee/words/dates'
import { useEffect, useState, type ComponentProps } from 'react'
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx'
import { Logo } from '../../components/Logo.tsx'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { ask, type Failure } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'
import { phaseName } from '../phaseName.ts'
import { RoomPreview } from '../RoomPreview.tsx'
import { ImportCafe } from './ImportCafe.tsx'
import { Prepare } from './Prepare.tsx'

/** What the form of a new café starts from; nothing for the draft of this computer. */
type Preparing = Pick<ComponentProps<typeof Prepare>, 'start' | 'after'>

/** The organiser's cafés on this server. */
export const Home = ({ serverKey }: { serverKey: string }) => {
  const language = useLanguage()
  const [cafes, setCafes] = useState<readonly CafeSummary[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [preparing, setPreparing] = useState<Preparing | null>(null)

  useEffect(() => {
    void ask<CafeSummary[]>('GET', '/api/cafes', { key: serverKey }).then((answer) => (answer.ok ? setCafes(answer.value) : setFailure(answer.error)))
  }, [serverKey])

  if (preparing) return <Prepare serverKey={serverKey} onBack={() => setPreparing(null)} {...preparing} />
  return (
    <>
      <header className="bar"><span className="brand wordmark"><Logo />Tablée</span><LanguageSwitch /></header>
      <div className="cloth strip-cloth" aria-hidden="true" />
      <main className="narrow stack">
        <div className="row spread"><h1>{m.desk_cafes()}</h1><button type="button" className="button primary big" onClick={() => setPreparing({})}>{m.desk_new()}</button></div>
        {failure ? <p className="banner danger" role="alert">{failureText(failure, language)}</p> : null}
        {cafes?.length === 0 ? <div className="no-cafe"><RoomPreview people={5} tables={1} /><p>{m.desk_no_cafe()}</p></div> : null}
        <ul className="cafes">
          {cafes?.map(({ title, date, phase, participants, links, settings }) => (
            <li key={links.cafeId} className="cafe-line">
              <a className="cafe-card" href={`/desk/${links.cafeId}#key=${links.organiser}`}>
                <strong>{title}</strong>
                <span>{[date ? dateInWords(date, language) : '', phaseName(phase), count('people', participants, language)].filter(Boolean).join(' · ')}</span>
              </a>
              <div className="cafe-actions">
                <button type="button" className="button small" aria-label={m.follow_duplicate_of({ title })} onClick={() => setPreparing({ start: settings })}>{m.follow_duplicate()}</button>
                {phase === 'harvest' || phase === 'closed' ? <button type="button" className="button small" aria-label={m.follow_next_of({ title })} onClick={() => setPreparing({ start: { ...settings, date: '' }, after: { cafeId: links.cafeId, title } })}>{m.follow_next_short()}</button> : null}
              </div>
            </li>
          ))}
        </ul>
        {cafes ? <div className="row"><ImportCafe serverKey={serverKey} /></div> : null}
      </main>
    </>
  )
}
