import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { phaseName } from '../phaseName.ts'

/** Where the café is, from preparation to its end. */
export const Phases = () => {
  const phase = useCafe((view) => view.state.phase)
  const round = useCafe((view) => view.state.round)
  const rounds = useCafe((view) => view.state.settings.rounds)
  const steps = [
    { name: phaseName('draft'), here: phase === 'draft' },
    { name: phaseName('arrival'), here: phase === 'arrival' },
    ...Array.from({ length: rounds }, (_, index) => ({ name: m.common_round({ round: index + 1 }), here: round === index + 1 && (phase === 'round' || phase === 'walking' || phase === 'silent') })),
    { name: phaseName('harvest'), here: phase === 'harvest' },
    { name: phaseName('closed'), here: phase === 'closed' },
  ]
  return <ol className="phases">{steps.map(({ name, here }) => <li key={name} className={here ? 'here' : ''} aria-current={here ? 'step' : undefined}>{name}</li>)}</ol>
}
