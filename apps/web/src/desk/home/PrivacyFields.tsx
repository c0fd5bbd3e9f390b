import type { Settings } from '@tablee/domain/cafe/settings'
import { m } from '../../paraglide/messages.js'

/** What people will be told of their data, and until when names are kept. */
export const PrivacyFields = ({ settings: { privacy }, onChange }: { settings: Settings; onChange: (part: Partial<Settings>) => void }) => {
  const change = (part: Partial<Settings['privacy']>): void => onChange({ privacy: { ...privacy, ...part } })
  return (
    <details className="field">
      <summary>{m.desk_privacy()}</summary>
      <div className="stack">
        <span className="hint">{m.desk_privacy_hint()}</span>
        <div className="field"><label htmlFor="privacy-purpose">{m.desk_privacy_purpose()}</label><input id="privacy-purpose" className="input" maxLength={500} value={privacy.purpose} onChange={(event) => change({ purpose: event.target.value })} /></div>
        <div className="columns two">
          <div className="field"><label htmlFor="privacy-controller">{m.desk_privacy_controller()}</label><input id="privacy-controller" className="input" maxLength={200} value={privacy.controller} onChange={(event) => change({ controller: event.target.value })} /></div>
          <div className="field"><label htmlFor="privacy-contact">{m.desk_privacy_contact()}</label><input id="privacy-contact" className="input" maxLength={200} value={privacy.contact} onChange={(event) => change({ contact: event.target.value })} /></div>
        </div>
        <div className="columns two">
          <div className="field"><label htmlFor="privacy-until">{m.desk_privacy_until()}</label><input id="privacy-until" type="date" className="input" value={privacy.keepUntil} onChange={(event) => change({ keepUntil: event.target.value })} /></div>
          <div className="field"><label htmlFor="privacy-notes">{m.desk_privacy_notes()}</label>
            <select id="privacy-notes" className="input" value={privacy.notesThen} onChange={(event) => change({ notesThen: event.target.value === 'erase' ? 'erase' : 'keep' })}><option value="keep">{m.desk_privacy_notes_keep()}</option><option value="erase">{m.desk_privacy_notes_erase()}</option></select>
          </div>
        </div>
      </div>
    </details>
  )
}
