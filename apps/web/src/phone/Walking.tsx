import { Remaining } from '../components/Remaining.tsx'
import { m } from '../paraglide/messages.js'
import { useCafe } from '../store/useCafe.ts'
import { Composer } from './Composer.tsx'
import { neighboursOf, openRound, tableOf, useMe } from './me.ts'
import { MyNotes } from './MyNotes.tsx'
import { Seat } from './Seat.tsx'
import { usePost } from './usePost.ts'

/** On the way to the next table. */
export const Walking = () => {
  const me = useMe()
  const table = useCafe((view) => tableOf(view.state, me))
  const names = useCafe((view) => neighboursOf(view.state, me).join(', '))
  const round = useCafe((view) => view.state.round)
  const rounds = useCafe((view) => view.state.settings.rounds)
  const host = useCafe((view) => view.state.participants.get(me)?.host ?? null)
  const open = useCafe((view) => openRound(view.state))
  const post = usePost()
  return (
    <>
      <p className="eyebrow">{m.common_round_of({ round, rounds })}</p>
      <Seat title={host !== null && host === table ? m.phone_sit_at() : round === 1 ? m.phone_go_to_table() : m.phone_change_table()} table={table} names={names} host={host !== null && host === table} />
      <Remaining className="walking-time" />
      {open === null ? null : <section className="stack"><h2>{m.phone_walk_late({ round: open })}</h2><Composer draftKey="note" round={open} onPost={post} /><MyNotes /></section>}
    </>
  )
}
