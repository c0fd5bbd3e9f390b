import type { CafeSummary } from '@tablee/protocol/http/cafes'
import { count } from '@tablee/words/counts'
import { dateInWords } from '@tablee/words/dates'
import { useEffect, useState } from 'react'
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx'
import { Logo } from '../../components/Logo.tsx'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { ask, type Failure } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'
import { phaseName } from '../phaseName.ts'
import { Prepare } from './Prepare.tsx'

/** The organiser's cafés on this server. */
export const Home = ({ serverKey }: { serverKey: string }) => {
  const language = useLanguage()
  const [cafes, setCafes] = useState<readonly CafeSummary[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [preparing, setPreparing] = useState(false)

  useEffect(() => {
    void ask<CafeSummary[]>('GET', '/api/cafes', { key: serverKey }).then((answer) => (answer.ok ? setCafes(answer.value) : setFailure(answer.error)))
  }, [serverKey])

  if (preparing) return <Prepare serverKey={serverKey} onBack={() => setPreparing(false)} />
  return (
    <>
      <header className="bar"><span className="brand wordmark"><Logo />Tablée</span><LanguageSwitch /></header>
      <div className="cloth strip-cloth" aria-hidden="true" />
      <main className="narrow stack">
        <div className="row spread"><h1>{m.desk_cafes()}</h1><button type="button" className="button primary big" onClick={() => setPreparing(true)}>{m.desk_new()}</button></div>
        {failure ? <p className="banner danger" role="alert">{failureText(failure, language)}</p> : null}
        {cafes?.length === 0 ? <p className="hint">{m.desk_no_cafe()}</p> : null}
        <ul className="cafes">
          {cafes?.map(({ title, date, phase, participants, links }) => (
            <li key={links.cafeId}>
              <a className="cafe-card" href={`/desk/${links.cafeId}#key=${links.organiser}`}>
                <strong>{title}</strong>
                <span>{[date ? dateInWords(date, language) : '', phaseName(phase), count('people', participants, language)].filter(Boolean).join(' · ')}</span>
              </a>
            </li>
          ))}
        </ul>
      </main>
    </>
  )
}
