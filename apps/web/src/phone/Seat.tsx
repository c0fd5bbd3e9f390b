import { m } from '../paraglide/messages.js'
import { TableFromAbove } from './TableFromAbove.tsx'

/** Where to sit, and with whom. */
export const Seat = ({ title, table, names, host = false }: { title: string; table: number | null; names: readonly string[]; host?: boolean }) => (
  <section className="seat">
    <h1>{title}</h1>
    {table === null ? <p>{m.phone_no_seat_yet()}</p> : (
      <>
        <TableFromAbove table={table} names={names} />
        {host ? <p className="host-word">{m.phone_stay()} {m.phone_host_hint()}</p> : null}
        <p className="neighbours">{names.length > 0 ? m.phone_with({ names: names.join(', ') }) : m.phone_alone_yet()}</p>
      </>
    )}
  </section>
)
