import type { Participant } from '@tablee/domain/cafe/state'
import { hostAt } from '@tablee/domain/participant/read'
import { initials } from './initials.ts'

/** How far from the middle a token stands, in per cent of the picture's width. */
const reach = 39
/** More than so many tokens would lie on each other. */
const mostTokens = 12

/** A round table from above: its cloth and number, a token for each who sits there, filled once they have written. */
export const RoundTable = ({ number, people, round, wrote }: { number: number; people: readonly Participant[]; round: number; wrote: ReadonlySet<string> }) => {
  const shown = people.slice(0, mostTokens)
  return (
    <div className="seen-from-above" aria-hidden="true">
      <div className="round-table cloth"><span className="table-number">{number}</span></div>
      {shown.map((participant, index) => {
        const { id, person } = participant
        const angle = (index / shown.length) * 2 * Math.PI - Math.PI / 2
        return <span key={id} className={`seat${wrote.has(id) ? ' wrote' : ''}${hostAt(participant, round) === number ? ' hosts' : ''}`} style={{ left: `${50 + reach * Math.cos(angle)}%`, top: `${50 + reach * Math.sin(angle)}%` }}>{initials(person?.name ?? '')}</span>
      })}
    </div>
  )
}
