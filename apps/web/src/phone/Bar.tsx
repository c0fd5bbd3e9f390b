import { remaining } from '@tablee/domain/round/clock'
import { warningBefore } from '@tablee/domain/cafe/settings'
import { Remaining } from '../components/Remaining.tsx'
import { m } from '../paraglide/messages.js'
import { useCafe, useNow } from '../store/useCafe.ts'
import { tableOf, useMe } from './me.ts'

/** Table, round and time left: in sight however far down one writes or reads. Its colour and words say when the end is near. */
export const Bar = () => {
  const me = useMe()
  const table = useCafe((view) => tableOf(view.state, me))
  const round = useCafe((view) => view.state.round)
  const { rounds, roundMinutes } = useCafe((view) => view.state.settings)
  const phase = useCafe((view) => view.state.phase)
  const clock = useCafe((view) => view.state.clock)
  const left = remaining(clock, useNow(1_000))
  const time = left === null ? (phase === 'round' ? 'over' : '') : phase === 'round' && left <= warningBefore(roundMinutes) ? 'soon' : ''
  return (
    <div className={`bar ${time}`}>
      <div className="bar-row">
        <p className="where"><strong>{table === null ? m.phone_no_seat() : m.common_table({ table })}</strong><span>{m.common_round_of({ round, rounds })}</span></p>
        <Remaining />
      </div>
      {time === 'soon' ? <p className="bar-words">{m.common_three_minutes()}</p> : null}
      {phase === 'silent' ? <p className="bar-words">{m.phone_silent()}</p> : null}
    </div>
  )
}
