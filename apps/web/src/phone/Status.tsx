import { m } from '../paraglide/messages.js'
import { livesInMemory } from '../store/keys.ts'
import { useCafe } from '../store/useCafe.ts'

/** Said only when something is not as it should be. */
export const Status = () => {
  const connection = useCafe((view) => view.connection)
  const storage = useCafe((view) => view.storage)
  return (
    <div role="status">
      {connection === 'offline' ? <p className="banner strip">{m.phone_offline()}</p> : null}
      {storage === 'memoryOnly' || livesInMemory() ? <p className="banner strip">{m.phone_memory_only()}</p> : null}
    </div>
  )
}
