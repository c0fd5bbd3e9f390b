import { m } from '../../paraglide/messages.js'
import { useLanguage } from '../../i18n/language.ts'
import { failureText } from '../../store/failureText.ts'
import { useCafe } from '../../store/useCafe.ts'

/** Said only when the desk is cut off, or the server cannot read all of the café. */
export const DeskStatus = () => {
  const language = useLanguage()
  const connection = useCafe((view) => view.connection)
  const denied = useCafe((view) => view.denied)
  const unreadableFrom = useCafe((view) => view.unreadableFrom)
  const waiting = useCafe((view) => view.waiting.length)
  return (
    <div role="status">
      {unreadableFrom === null ? null : <p className="banner danger strip">{failureText({ code: 'LOG_DAMAGED', position: unreadableFrom }, language)}</p>}
      {denied ? <p className="banner danger strip">{failureText(denied, language)}</p> : connection === 'offline' ? <p className="banner strip">{m.common_offline()} · {m.common_offline_request()}{waiting > 0 ? ` (${waiting})` : ''}</p> : null}
    </div>
  )
}
