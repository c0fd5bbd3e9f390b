import { warningBefore } from '@tablee/domain/cafe/settings'
import { useEffect, useRef } from 'react'
import { announce } from '../components/Announcer.tsx'
import { playBell, playSoft } from '../components/sounds.ts'
import { m } from '../paraglide/messages.js'
import { useCafe, useReplica } from '../store/useCafe.ts'
import { tableOf, useMe } from './me.ts'

/** The soft signal before the end of a round, and the bell: sound, vibration and words, once each. */
export const useSignals = (): void => {
  const replica = useReplica()
  const me = useMe()
  const phase = useCafe((view) => view.state.phase)
  const round = useCafe((view) => view.state.round)
  const clock = useCafe((view) => view.state.clock)
  const over = phase === 'round' && clock === null
  const before = useRef<{ phase: string; over: boolean } | null>(null)

  useEffect(() => {
    if (phase !== 'round' || clock?.kind !== 'running') return
    const wait = clock.endsAt - warningBefore(replica.view().state.settings.roundMinutes) - replica.now()
    if (wait < 0) return
    const timer = setTimeout(() => { playSoft(); announce(m.common_three_minutes()) }, wait)
    return () => clearTimeout(timer)
  }, [replica, phase, clock])

  useEffect(() => {
    const was = before.current
    before.current = { phase, over }
    if (!was || (was.phase === phase && was.over === over)) return
    const table = tableOf(replica.view().state, me)
    if ((was.phase === 'round' && !was.over) && (over || phase === 'walking')) playBell()
    if (phase === 'walking') announce(`${m.phone_change_table()}. ${table === null ? '' : m.common_table({ table })}`)
    else if (over) announce(m.common_time_up())
    else if (phase === 'round') announce(m.common_round({ round }))
  }, [replica, me, phase, over, round])
}
