import type { CafeState } from '@tablee/domain/cafe/state'
import { useRef, type ReactNode } from 'react'
import { Remaining } from '../../components/Remaining.tsx'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { usePerform } from '../perform.ts'
import { phaseName } from '../phaseName.ts'
import { Phases } from './Phases.tsx'

const nextName = ({ phase, round, clock, settings }: CafeState): string | null => {
  switch (phase) {
    case 'draft': return m.desk_next_draft()
    case 'arrival': return m.desk_next_arrival()
    case 'walking': return m.desk_next_walking({ round })
    case 'round': return clock === null && round >= settings.rounds ? m.desk_next_harvest() : m.desk_next_round()
    case 'silent': return clock === null ? m.desk_next_harvest() : m.desk_next_silent()
    case 'harvest': return m.desk_next_close()
    case 'closed': return null
    default: return phase satisfies never
  }
}

/** The time, what else is at hand (`children`), and the one obvious thing to do next; once the café is closed, what it left (`result`). */
export const NextStep = ({ children, result }: { children: ReactNode; result: ReactNode }) => {
  const perform = usePerform()
  const state = useCafe((view) => view.state)
  const sure = useRef<HTMLDialogElement>(null)
  const name = nextName(state)
  const timed = state.phase === 'walking' || state.phase === 'round' || state.phase === 'silent'
  const advance = (): void => { void perform({ type: 'advance', step: state.step }) }
  return (
    <section className="next-step" aria-label={phaseName(state.phase)}>
      <div className="time">
        <span className="eyebrow">{state.phase === 'round' ? m.common_round_of({ round: state.round, rounds: state.settings.rounds }) : phaseName(state.phase)}</span>
        {state.phase === 'harvest' || state.phase === 'closed' ? <Phases dots /> : <Remaining className="desk-time" />}
      </div>
      {timed ? (
        <div className="row clock-buttons">
          {state.clock?.kind === 'paused'
            ? <button type="button" className="button" onClick={() => void perform({ type: 'resumeClock' })}>▶ {m.desk_resume()}</button>
            : state.clock ? <button type="button" className="button" onClick={() => void perform({ type: 'pauseClock' })}>❙❙ {m.desk_pause()}</button> : null}
          <button type="button" className="button" onClick={() => void perform({ type: 'extendClock', minutes: 1 })}>{m.desk_plus_one()}</button>
          <button type="button" className="button" onClick={() => void perform({ type: 'extendClock', minutes: 5 })}>{m.desk_plus_five()}</button>
          {state.phase === 'round' && state.clock === null ? <button type="button" className="button" onClick={() => void perform({ type: 'startSilence', minutes: 5 })}>{m.desk_silence()}</button> : null}
        </div>
      ) : null}
      {children}
      <div className="row end">
        {state.phase === 'draft' ? null : <button type="button" className="button quiet" onClick={() => void perform({ type: 'stepBack', step: state.step })}>↶ {m.desk_step_back()}</button>}
        {name === null ? result : <button type="button" className="button primary big next" onClick={() => (state.phase === 'harvest' ? sure.current?.showModal() : advance())}>{name}</button>}
      </div>
      <dialog ref={sure} className="dialog" aria-label={m.desk_next_close()}>
        <p>{m.desk_close_sure()}</p>
        <div className="row end">
          <button type="button" className="button" onClick={() => sure.current?.close()}>{m.common_cancel()}</button>
          <button type="button" className="button primary" onClick={() => { sure.current?.close(); advance() }}>{m.desk_next_close()}</button>
        </div>
      </dialog>
    </section>
  )
}
