import { QrCode } from '../../components/QrCode.tsx'
import { announce } from '../../components/Announcer.tsx'
import { m } from '../../paraglide/messages.js'
import type { LeadSession } from './ControlRoom.tsx'

const copy = async (text: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // No clipboard on a page served over plain http: the old way.
    const box = document.createElement('textarea')
    box.value = text
    document.body.append(box)
    box.select()
    document.execCommand('copy')
    box.remove()
  }
  announce(m.desk_copied())
}

/** The ways in: a code and a QR code for everyone, links for those who help. */
export const Links = ({ session: { links, address, cafeId } }: { session: LeadSession }) => {
  const join = `${address}/#join=${links.join}`
  return (
    <section className="links card" aria-labelledby="links-title">
      <h2 id="links-title">{m.desk_links()}</h2>
      <div className="join">
        <QrCode text={join} label={m.desk_link_participants()} />
        <div className="stack">
          <span className="address">{address.replace(/^https?:\/\//, '')}</span>
          <span className="big-code" aria-label={`${m.desk_code()} ${[...links.code].join(' ')}`}>{links.code.slice(0, 3)} {links.code.slice(3)}</span>
          <button type="button" className="button small" onClick={() => void copy(join)}>{m.desk_copy()}</button>
        </div>
      </div>
      <ul className="link-list">
        <li><span>{m.desk_link_screen()}</span><a className="button small" href={`/screen/${cafeId}#key=${links.screen}`} target="_blank" rel="noreferrer">{m.desk_open_screen()}</a></li>
        <li><span>{m.desk_link_facilitator()}</span><button type="button" className="button small" onClick={() => void copy(`${address}/desk/${cafeId}#key=${links.facilitator}`)}>{m.desk_copy()}</button></li>
      </ul>
    </section>
  )
}
