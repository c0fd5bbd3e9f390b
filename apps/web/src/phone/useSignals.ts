import { useEffect, useRef } from 'react'
import { announce } from '../components/Announcer.tsx'
import { playBell, playSoft } from '../components/sounds.ts'
import { m } from '../paraglide/messages.js'
import { keep, recall } from '../store/keys.ts'
import { useCafe, useReplica } from '../store/useCafe.ts'
import { neighboursOf, tableOf, useMe } from './me.ts'
import { dueSignals, untilNext, type Signal } from './signals.ts'

const remembered = 20

/** True the first time this device is asked about a signal of a café, whichever of its tabs asks. */
const isNew = (cafeId: string, { key }: Signal): boolean => {
  const given = (recall(`given.${cafeId}`) ?? '').split(' ')
  if (given.includes(key)) return false
  keep(`given.${cafeId}`, [...given, key].slice(-remembered).join(' '))
  return true
}

/** The soft signal before the end of a round, and the bell: sound and vibration, once each, and what happens in words. */
export const useSignals = (): void => {
  const replica = useReplica()
  const me = useMe()
  const ready = useCafe((view) => view.ready)
  const phase = useCafe((view) => view.state.phase)
  const round = useCafe((view) => view.state.round)
  const rounds = useCafe((view) => view.state.rounds)
  const clock = useCafe((view) => view.state.clock)
  const over = phase === 'round' && clock === null
  const before = useRef<{ phase: string; over: boolean } | null>(null)

  useEffect(() => {
    if (!ready) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      const { state } = replica.view()
      for (const signal of dueSignals(state, replica.now())) {
        if (!isNew(state.id, signal)) continue
        if (signal.kind === 'bell') playBell()
        else { playSoft(); announce(m.common_three_minutes()) }
      }
      const wait = untilNext(state, replica.now())
      if (wait !== null) timer = setTimeout(look, wait)
    }
    look()
    return () => clearTimeout(timer)
  }, [replica, ready, phase, round, rounds, clock])

  useEffect(() => {
    if (!ready) return
    const was = before.current
    before.current = { phase, over }
    if (!was || (was.phase === phase && was.over === over)) return
    const { state } = replica.view()
    const table = tableOf(state, me)
    const names = neighboursOf(state, me).join(', ')
    const where = table === null ? '' : `${m.common_table({ table })}. ${names ? m.phone_with({ names }) : ''}`
    const rang = was.phase === 'round' && !was.over ? `${m.common_time_up()} ` : ''
    if (phase === 'walking') announce(`${rang}${round === 1 ? m.phone_go_to_table() : m.phone_change_table()}. ${where}`)
    else if (over) announce(m.common_time_up())
    else if (phase === 'round') announce(`${m.common_round({ round })}. ${where}`)
    else if (phase === 'silent') announce(m.phone_silent())
    else if (phase === 'harvest') announce(m.phone_harvest())
    else if (phase === 'closed') announce(m.phone_closed_hint())
  }, [replica, me, ready, phase, over, round])
}
