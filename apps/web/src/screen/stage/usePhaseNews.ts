import { useEffect, useRef } from 'react'
import { announce } from '../../components/Announcer.tsx'
import { m } from '../../paraglide/messages.js'
import { useCafe, useReplica } from '../../store/useCafe.ts'

/** Tells listeners of the page of each new phase, and of nothing else: not of every second nor every note. */
export const usePhaseNews = (): void => {
  const replica = useReplica()
  const phase = useCafe((view) => view.state.phase)
  const round = useCafe((view) => view.state.round)
  const over = useCafe(({ state }) => state.phase === 'round' && state.clock === null)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) { first.current = !replica.view().ready; return }
    switch (phase) {
      case 'walking': announce(m.screen_to_your_tables({ round })); return
      case 'round': announce(over ? m.screen_over() : m.common_round({ round })); return
      case 'silent': announce(m.screen_silence()); return
      case 'harvest': announce(m.screen_harvest()); return
      case 'closed': announce(m.screen_thanks()); return
      case 'draft': case 'arrival': return
      default: phase satisfies never
    }
  }, [replica, phase, round, over])
}
