import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Database } from './schema.ts'

/** What another node did: it appended events, replaced or took away links, or erased words. */
const matters = ['events', 'links', 'erased'] as const
export type Matter = (typeof matters)[number]
const isMatter = (word: string | undefined): word is Matter => (matters as readonly (string | undefined)[]).includes(word)

/** Nodes on one PostgreSQL tell each other which cafés have news. A lost ring costs delay, never data. */
export type Doorbell = {
  /** This node has done that in the café. */
  ring(matter: Matter, cafeId: string): void
  /** Told that a café may have news of that kind from another node; at times for nothing. */
  onRing(matter: Matter, listener: (cafeId: string) => void): void
  /** Until `heads` says otherwise, cafés are not looked after: it answers the head of each café that is open here. */
  watch(heads: () => Promise<ReadonlyMap<string, number>>): void
  close(): Promise<void>
}

const channel = 'tablee'
/** Rings are gathered for so many milliseconds: a NOTIFY costs every node something. */
const gathering = 10
/** Whatever became of the rings, logs are looked at this often (milliseconds). */
const lookEvery = 2_000
const reconnectAfter = 1_000
/** PostgreSQL takes 8,000 bytes; an id has 19. */
const mostIds = 300

export const openDoorbell = (database: Database, url: string): Doorbell => {
  const me = randomUUID()
  const listeners = new Map<Matter, ((cafeId: string) => void)[]>(matters.map((matter) => [matter, []]))
  const rung = new Map<Matter, Set<string>>(matters.map((matter) => [matter, new Set()]))
  let timer: NodeJS.Timeout | null = null
  let reconnecting: NodeJS.Timeout | null = null
  let looking: NodeJS.Timeout | null = null
  let client: pg.Client | null = null
  let closed = false

  const tell = (matter: Matter, cafeId: string): void => { for (const listener of listeners.get(matter) ?? []) listener(cafeId) }

  const listen = async (): Promise<void> => {
    const mine = new pg.Client({ connectionString: url, application_name: 'tablee doorbell', connectionTimeoutMillis: 5_000, keepAlive: true })
    const lost = (): void => {
      if (client === mine) client = null
      if (closed || reconnecting) return
      reconnecting = setTimeout(() => { reconnecting = null; void listen() }, reconnectAfter)
    }
    mine.on('error', lost)
    mine.on('end', lost)
    mine.on('notification', ({ payload = '' }) => {
      const [node, matter, ...cafeIds] = payload.split(' ')
      if (node !== me && isMatter(matter)) for (const cafeId of cafeIds) tell(matter, cafeId)
    })
    try {
      await mine.connect()
      await mine.query(`listen ${channel}`)
      client = mine
    } catch {
      void mine.end().catch(() => undefined)
      lost()
    }
  }

  const send = async (): Promise<void> => {
    timer = null
    for (const [matter, own] of rung) {
      const cafeIds = [...own]
      own.clear()
      for (let start = 0; start < cafeIds.length; start += mostIds) {
        // Not rung is not lost: the others look by themselves.
        await client?.query('select pg_notify($1, $2)', [channel, [me, matter, ...cafeIds.slice(start, start + mostIds)].join(' ')]).catch(() => undefined)
      }
    }
  }

  const look = async (heads: () => Promise<ReadonlyMap<string, number>>): Promise<void> => {
    try {
      const known = await heads()
      if (known.size > 0) {
        const noted = await database.selectFrom('log_heads').select(['cafe_id', 'position']).where('cafe_id', 'in', [...known.keys()]).execute()
        for (const { cafe_id, position } of noted) if (position > (known.get(cafe_id) ?? 0)) tell('events', cafe_id)
      }
    } catch {
      // The database is away; looked again in a moment.
    }
    if (!closed) looking = setTimeout(() => void look(heads), lookEvery)
  }

  void listen()
  return {
    ring: (matter, cafeId) => {
      rung.get(matter)?.add(cafeId)
      timer ??= setTimeout(() => void send(), gathering)
    },
    onRing: (matter, listener) => { listeners.get(matter)?.push(listener) },
    watch: (heads) => { looking = setTimeout(() => void look(heads), lookEvery) },
    close: async () => {
      closed = true
      for (const due of [timer, reconnecting, looking]) if (due) clearTimeout(due)
      await client?.end().catch(() => undefined)
    },
  }
}
