import { useState } from 'react'
import { LanguageSwitch } from '../components/LanguageSwitch.tsx'
import { Logo } from '../components/Logo.tsx'
import { useLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'
import type { Failure } from '../store/api.ts'
import { failureText } from '../store/failureText.ts'

/** For whoever comes without a link, or with one that opens nothing (`failure`). */
export const NeedLink = ({ failure = null }: { failure?: Failure | null }) => {
  const language = useLanguage()
  const [link, setLink] = useState('')
  const open = (): void => {
    const url = URL.canParse(link) ? new URL(link) : null
    if (url?.origin === location.origin) { location.href = url.href; location.reload() }
  }
  return (
    <>
      <header className="bar"><span className="brand wordmark"><Logo />Tablée</span><LanguageSwitch /></header>
      <div className="cloth strip-cloth" aria-hidden="true" />
      <main className="narrow stack need-link">
        {failure ? <p className="banner danger" role="alert">{failureText(failure, language)}</p> : null}
        <h1>{m.desk_need_link_title()}</h1>
        <p>{m.desk_need_link()}</p>
        <form className="row" onSubmit={(event) => { event.preventDefault(); open() }}>
          <input className="input grow" aria-label={m.desk_paste_link()} placeholder={m.desk_paste_link()} value={link} onChange={(event) => setLink(event.target.value)} />
          <button type="submit" className="button primary">{m.desk_open()}</button>
        </form>
      </main>
    </>
  )
}
