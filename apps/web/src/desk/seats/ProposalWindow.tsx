import type { CafeState } from '@tablee/domain/cafe/state'
import { fingerprintOf, propose, type Proposal } from '@tablee/domain/seat/proposal'
import { toldRound } from '@tablee/domain/seat/request'
import { fold } from '@tablee/domain/cafe'
import { replan } from '@tablee/rotation/replan'
import { useEffect, useMemo, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { MixSummary } from './MixSummary.tsx'
import { useActs } from './seatContext.ts'
import { mixOf, organisationsAt, peopleKey, seatsAt, type Mix } from './mix.ts'

type Proposed = { readonly on: CafeState; readonly proposal: Proposal; readonly fingerprint: string; readonly after: CafeState; readonly mix: Mix; readonly moved: number }

const compute = (state: CafeState, proposal: Proposal): Proposed => {
  const events = propose(state, { planSeats: replan, organisationOf: organisationsAt(state) }, proposal)
  const after = fold(state, events.map((event) => ({ position: 0, at: 0, by: '', event })))
  const moved = events.flatMap((event) => (event.type === 'SeatsPlanned' ? event.seats.flatMap(({ participantIds }) => participantIds) : [])).length
  return { on: state, proposal, fingerprint: fingerprintOf(events), after, mix: mixOf(after, seatsAt(after)), moved }
}

/** A plan is computed here, shown, and accepted; the authority computes it again and keeps the seats. */
export const ProposalWindow = ({ close }: { close: () => void }) => {
  const { act } = useActs()
  const now = useCafe((view) => view.state)
  const { seats, tables, wishes, settings, round, phase } = now
  const people = peopleKey(now)
  // The café as far as seats go: a note that somebody posts is no reason to plan anew.
  // oxlint-disable-next-line react/exhaustive-deps
  const state = useMemo(() => now, [people, seats, tables, wishes, settings, round, phase])
  const told = toldRound(state)
  const [scope, setScope] = useState<Proposal['scope']>(told < state.settings.rounds ? 'later' : 'all')
  const [seed, setSeed] = useState(1)
  const [proposed, setProposed] = useState<Proposed | null>(null)
  const current = proposed?.on === state && proposed.proposal.scope === scope && proposed.proposal.seed === seed
  useEffect(() => {
    // After the window is drawn: a large café takes a second.
    const timer = setTimeout(() => setProposed(compute(state, { scope, seed })), 30)
    return () => clearTimeout(timer)
  }, [state, scope, seed])
  const accept = async (): Promise<void> => {
    if (!proposed) return
    // If the café has changed meanwhile, that is told, and the new plan is here to be looked at.
    const done = await act({ type: 'acceptPlan', scope, seed, fingerprint: proposed.fingerprint })
    if (done) close()
  }
  return (
    <div className="stack">
      <h2 id="proposal-title">{m.seats_plan_title()}</h2>
      <fieldset className="questions">
        <legend>{m.seats_plan_scope()}</legend>
        {told < state.settings.rounds ? <label className="check"><input type="radio" name="scope" checked={scope === 'later'} onChange={() => setScope('later')} />{m.seats_plan_later({ round: told })}</label> : null}
        <label className="check"><input type="radio" name="scope" checked={scope === 'all'} onChange={() => setScope('all')} />{m.seats_plan_all({ round: told })}</label>
      </fieldset>
      {proposed === null || !current ? <p role="status">{m.seats_plan_computing()}</p> : (
        <>
          <MixSummary mix={proposed.mix} />
          <p role="status">{proposed.moved === 0 ? m.seats_plan_same() : m.seats_plan_moves({ count: proposed.moved })}</p>
          <PlanTable before={state} after={proposed.after} />
        </>
      )}
      <div className="row end">
        <button type="button" className="button quiet" onClick={close}>{m.common_cancel()}</button>
        <button type="button" className="button" onClick={() => setSeed(seed + 1)}>{m.seats_plan_another()}</button>
        <button type="button" className="button primary" disabled={!current || proposed.moved === 0} onClick={() => void accept()}>{m.seats_plan_accept()}</button>
      </div>
    </div>
  )
}

/** Who goes where, round by round; what changes is marked. */
const PlanTable = ({ before, after }: { before: CafeState; after: CafeState }) => {
  const rounds = Array.from({ length: Math.max(0, ...after.seats.keys()) }, (_, index) => index + 1)
  const people = [...after.participants.values()].filter(({ present }) => present)
  return (
    // What scrolls can be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="plan-table" role="region" aria-label={m.seats_plan_who()} tabIndex={0}>
      <table>
        <caption>{m.seats_plan_who()}</caption>
        <thead><tr><th scope="col">{m.desk_people()}</th>{rounds.map((round) => <th key={round} scope="col">{m.common_round({ round })}</th>)}</tr></thead>
        <tbody>
          {people.map(({ id, person }) => (
            <tr key={id}>
              <th scope="row">{person?.name || m.common_unnamed()}</th>
              {rounds.map((round) => {
                const table = after.seats.get(round)?.get(id)
                const was = before.seats.get(round)?.get(id)
                const changed = was !== undefined && table !== was
                return <td key={round} className={changed ? 'changed' : ''}>{table === undefined ? '' : m.common_table({ table })}{changed ? <span className="hidden-visually"> {m.seats_plan_new()}</span> : null}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
