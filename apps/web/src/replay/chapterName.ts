import type { Phase } from '@tablee/domain/cafe/phase'
import { m } from '../paraglide/messages.js'

/** What a stretch of the café is called: « Tour 2 », « Récolte ». */
export const chapterName = (phase: Phase, round: number): string => {
  switch (phase) {
    case 'draft': return m.replay_draft()
    case 'arrival': return m.replay_arrival()
    case 'walking': return m.replay_walking({ round })
    case 'round': return m.replay_round({ round })
    case 'silent': return m.replay_silent()
    case 'harvest': return m.replay_harvest()
    case 'closed': return m.replay_closed()
    default: return phase satisfies never
  }
}
