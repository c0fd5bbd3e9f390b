import { useState } from 'react'
import { Logo } from '../components/Logo.tsx'
import { m } from '../paraglide/messages.js'

/** For whoever comes without a link. */
export const NeedLink = () => {
  const [link, setLink] = useState('')
  const open = (): void => {
    const url = URL.canParse(link) ? new URL(link) : null
    if (url?.origin === location.origin) { location.href = url.href; location.reload() }
  }
  return (
    <main className="narrow stack">
      <h1 className="wordmark"><Logo />Tablée</h1>
      <p>{m.desk_need_link()}</p>
      <form className="row" onSubmit={(event) => { event.preventDefault(); open() }}>
        <input className="input grow" aria-label={m.desk_paste_link()} placeholder={m.desk_paste_link()} value={link} onChange={(event) => setLink(event.target.value)} />
        <button type="submit" className="button primary">{m.desk_open()}</button>
      </form>
    </main>
  )
}
