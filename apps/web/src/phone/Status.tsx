import { m } from '../paraglide/messages.js'
import { useLanguage } from '../i18n/language.ts'
import { livesInMemory } from '../store/keys.ts'
import { useCafe } from '../store/useCafe.ts'
import { useFailureText } from './failureWords.ts'

/** Said only when something is not as it should be. */
export const Status = () => {
  const connection = useCafe((view) => view.connection)
  const keepsNothing = useCafe((view) => view.storage === 'memoryOnly') || livesInMemory()
  const language = useLanguage()
  const failureText = useFailureText()
  const unreadableFrom = useCafe((view) => view.unreadableFrom)
  return (
    <div role="status">
      {connection === 'offline' ? <p className="banner strip">{keepsNothing ? m.phone_no_network() : m.phone_offline()}</p> : null}
      {unreadableFrom === null ? null : <p className="banner danger strip">{failureText({ code: 'LOG_DAMAGED', position: unreadableFrom }, language)}</p>}
      {keepsNothing ? <p className="banner strip">{m.phone_memory_only()}</p> : null}
    </div>
  )
}
