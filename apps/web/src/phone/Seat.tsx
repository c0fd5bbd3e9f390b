import { m } from '../paraglide/messages.js'

/** A table seen from above, with its number in huge letters. */
export const Seat = ({ title, table, names, host = false }: { title: string; table: number | null; names: string; host?: boolean }) => (
  <section className="seat" aria-live="polite">
    <h1>{title}</h1>
    {table === null ? <p>{m.phone_no_seat_yet()}</p> : (
      <>
        <div className="round-table cloth"><span className="table-word">{m.common_table({ table: '' }).trim()}</span><strong className="table-number">{table}</strong></div>
        {host ? <p className="host-word">{m.phone_stay()} {m.phone_host_hint()}</p> : null}
        <p className="neighbours">{names ? m.phone_with({ names }) : m.phone_alone_yet()}</p>
      </>
    )}
  </section>
)
