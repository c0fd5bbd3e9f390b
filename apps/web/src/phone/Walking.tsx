import { hostNow } from '@tablee/domain/participant/read'
import { useShallow } from 'zustand/react/shallow'
import { Remaining } from '../components/Remaining.tsx'
import { m } from '../paraglide/messages.js'
import { useCafe } from '../store/useCafe.ts'
import { Composer } from './Composer.tsx'
import { openRound } from './landing.ts'
import { neighboursOf, tableOf, useMe } from './me.ts'
import { MyNotes } from './MyNotes.tsx'
import { Seat } from './Seat.tsx'
import { usePost } from './usePost.ts'

/** On the way to the next table. */
export const Walking = () => {
  const me = useMe()
  const table = useCafe((view) => tableOf(view.state, me))
  const names = useCafe(useShallow((view) => neighboursOf(view.state, me)))
  const round = useCafe((view) => view.state.round)
  const host = useCafe((view) => hostNow(view.state, me))
  const open = useCafe((view) => openRound(view.state))
  const post = usePost()
  const stays = host !== null && host === table
  return (
    <>
      <Seat title={stays ? m.phone_sit_at() : round === 1 ? m.phone_go_to_table() : m.phone_change_table()} table={table} names={names} host={stays} />
      <p className="walking-time"><span aria-hidden="true">{m.phone_round_starts_in({ round })}</span></p>
      <Remaining className="walking-clock" />
      {open === null ? null : (
        <section className="stack" aria-labelledby="late-title">
          <h2 id="late-title">{m.phone_walk_late({ round: open })}</h2>
          <Composer what="note" done={m.phone_posted()} onPost={post} />
          <MyNotes />
        </section>
      )}
    </>
  )
}
