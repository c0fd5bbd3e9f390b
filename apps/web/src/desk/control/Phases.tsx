import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { phaseName } from '../phaseName.ts'

/** Where the café is, from preparation to its end. `dots`: in little room, the names for those who point or listen. */
export const Phases = ({ dots = false }: { dots?: boolean }) => {
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
  const now = steps.findIndex(({ here }) => here)
  return (
    <ol className="phases">
      {steps.map(({ name, here }, index) => <li key={name} className={here ? 'here' : index < now ? 'past' : ''} title={dots ? name : undefined} aria-current={here ? 'step' : undefined}>{dots ? <span className="hidden-visually">{name}</span> : name}</li>)}
    </ol>
  )
}
