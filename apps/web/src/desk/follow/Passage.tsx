import { m } from '../../paraglide/messages.js'
import type { Saved } from './useSaved.ts'

/** A passage of the record: saved when it is left, or by its button; what others saved meanwhile is shown beside it. */
export const Passage = ({ id, label, hint, rows, kept, saved }: { id: string; label: string; hint: string; rows: number; kept: string; saved: Saved<string> }) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <span className="hint" id={`${id}-hint`}>{hint}</span>
    <textarea id={id} className="input" rows={rows} value={saved.value} aria-describedby={`${id}-hint ${id}-state`} onChange={(event) => saved.change(event.target.value)} onBlur={() => void saved.save()} />
    {saved.overtaken ? <blockquote className="banner reaction-text">{kept}</blockquote> : null}
    {saved.failure ? <p className="error-text" role="alert">{saved.failure}</p> : null}
    <div className="row saving" id={`${id}-state`}>
      {saved.changed ? <><span>{m.follow_unsaved()}</span><button type="button" className="button small" onClick={() => void saved.save()}>{m.common_save()}</button></> : kept === '' ? null : <span>✓ {m.follow_saved()}</span>}
    </div>
  </div>
)
