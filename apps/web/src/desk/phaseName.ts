import type { Phase } from '@tablee/domain/cafe/phase'
import { m } from '../paraglide/messages.js'

export const phaseName = (phase: Phase): string => ({
  draft: m.desk_phase_draft(), arrival: m.desk_phase_arrival(), walking: m.desk_phase_walking(), round: m.desk_phase_round(), silent: m.desk_phase_silent(), harvest: m.desk_phase_harvest(), closed: m.desk_phase_closed(),
})[phase]
