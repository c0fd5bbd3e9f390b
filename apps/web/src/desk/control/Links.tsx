import type { CafeLinks } from '@tablee/protocol/http/cafes'
import { mayRenew, type LinkKind } from '@tablee/domain/links'
import { useState } from 'react'
import { QrCode } from '../../components/QrCode.tsx'
import { announce } from '../../components/Announcer.tsx'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { ask } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'
import { Menu } from '../Menu.tsx'
import { tell } from '../Toasts.tsx'
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

/** The ways in: a code and a QR code for everyone, links for those who help. A lost link is replaced in one click. */
export const Links = ({ session, token }: { session: LeadSession; token: string }) => {
  const language = useLanguage()
  const { address, cafeId, role } = session
  const [links, setLinks] = useState<CafeLinks>(session.links)
  const [busy, setBusy] = useState(false)
  const join = `${address}/#join=${links.join}`
  const deskLink = (from: CafeLinks): string => `${address}/desk/${cafeId}#key=${from.facilitator}`

  const renew = async (kind: LinkKind): Promise<void> => {
    setBusy(true)
    const answer = await ask<CafeLinks>('POST', `/api/cafes/${cafeId}/links/${kind}/renew`, { body: {}, key: token })
    setBusy(false)
    if (!answer.ok) { tell(failureText(answer.error, language)); return }
    setLinks(answer.value)
    if (kind === 'facilitator') await copy(deskLink(answer.value))
    tell(kind === 'facilitator' ? m.desk_renewed_copied() : m.desk_renewed())
  }
  const renewal = (kind: LinkKind, label: string) => (mayRenew[role].includes(kind) ? (
    <button type="button" className="button quiet small" disabled={busy} onClick={() => void renew(kind)} aria-label={m.desk_renew_of({ link: label })}>{m.desk_renew()}</button>
  ) : null)

  return (
    <section className="links card" aria-labelledby="links-title">
      <h2 id="links-title">{m.desk_links()}</h2>
      <div className="join">
        <QrCode text={join} label={m.desk_link_participants()} />
        <div className="stack">
          <span className="address">{address.replace(/^https?:\/\//, '')}</span>
          <span className="big-code" aria-label={`${m.desk_code()} ${[...links.code].join(' ')}`}>{links.code.slice(0, 3)} {links.code.slice(3)}</span>
          <span className="row"><button type="button" className="button small" onClick={() => void copy(join)}>{m.desk_copy()}</button>{renewal('join', m.desk_link_participants())}</span>
        </div>
      </div>
      <ul className="link-list">
        <li><span>{m.desk_link_screen()}</span><span className="row"><a className="button small" href={`/screen/${cafeId}#key=${links.screen}`} target="_blank" rel="noreferrer">{m.desk_open_screen()}</a>{renewal('screen', m.desk_link_screen())}</span></li>
        <li><span>{m.desk_link_facilitator()}</span><span className="row"><Menu label={m.desk_facilitator_code()} title={m.desk_facilitator_code_hint()} face={m.desk_facilitator_code()} className="small">{() => <QrCode text={deskLink(links)} label={m.desk_link_facilitator()} />}</Menu><button type="button" className="button small" onClick={() => void copy(deskLink(links))}>{m.desk_copy()}</button>{renewal('facilitator', m.desk_link_facilitator())}</span></li>
      </ul>
    </section>
  )
}
