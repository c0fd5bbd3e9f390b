import type { LoggedEvent } from '@tablee/domain/event'
import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'
import { ask, type Failure } from '../store/api.ts'
import { failureText } from '../store/failureText.ts'
import { keep, recall, takeFromAddress } from '../store/keys.ts'
import { Player } from './Player.tsx'

const cafeId = location.pathname.split('/')[2] ?? ''
const given = takeFromAddress('key')
if (given !== null) keep(`key.${cafeId}`, given)

/** The café from its beginning, for those who ran it; it shows what a room's screen may show. */
export const ReplayPage = () => {
  const language = useLanguage()
  const [key] = useState(() => given ?? recall(`key.${cafeId}`))
  const [events, setEvents] = useState<readonly LoggedEvent[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  useEffect(() => {
    if (key === null) return
    void ask<{ readonly events: readonly LoggedEvent[] }>('GET', `/api/cafes/${cafeId}/replay`, { key }).then((answer) => (answer.ok ? setEvents(answer.value.events) : setFailure(answer.error)))
  }, [key])

  if (key === null) return <p className="replay-plain">{m.replay_no_key()}</p>
  if (failure) return <p className="replay-plain" role="alert">{failureText(failure, language)}</p>
  if (!events) return <p className="replay-plain" role="status">{m.common_connecting()}</p>
  return <Player cafeId={cafeId} events={events} />
}
