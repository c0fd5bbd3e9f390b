import { sql, type Generated, type Kysely } from 'kysely'

export type EventRow = {
  cafe_id: string
  position: number
  version: number
  type: string
  at: number
  by: string
  command_id: string
  /** Which of the command's events it is, from 0. */
  part: number
  data: string
  /** SHA-256 over the checksum before it and this row. */
  checksum: string
}

export type Tables = {
  events: EventRow
  /** Where each log ends: a tail that is missing is noticed. */
  log_heads: { cafe_id: string; position: number; checksum: string }
  cafes: { cafe_id: string; code: string; created_at: number; generation: number }
  /** How often a link was replaced, where it was. */
  link_generations: { cafe_id: string; role: string; generation: number }
  /** Personal data: all of it, and nowhere else. */
  people: { cafe_id: string; participant_id: string; name: string; organisation: string; role: Generated<string> }
  /** Who a secret lets in; the secret itself is not kept. */
  credentials: { secret_hash: string; cafe_id: string; role: string; participant_id: string }
  /** Whom to forget (empty: everybody of the café), kept so that a restored copy forgets them too; `done_at` 0 until it is done here. */
  erasures: { cafe_id: string; participant_id: string; notes: number; at: number; done_at: number }
}

export type Database = Kysely<Tables>

/** What both databases understand, but for what `inPostgres` changes. */
const statements = [
  `create table if not exists events (
    cafe_id text not null, position integer not null, version integer not null, type text not null, at integer not null, by text not null,
    command_id text not null, part integer not null, data text not null, checksum text not null,
    primary key (cafe_id, position), unique (cafe_id, command_id, part)) without rowid`,
  'create table if not exists log_heads (cafe_id text primary key, position integer not null, checksum text not null)',
  'create table if not exists cafes (cafe_id text primary key, code text not null unique, created_at integer not null, generation integer not null)',
  `create table if not exists people (cafe_id text not null, participant_id text not null, name text not null, organisation text not null, role text not null default '', primary key (cafe_id, participant_id))`,
  'create table if not exists link_generations (cafe_id text not null, role text not null, generation integer not null, primary key (cafe_id, role))',
  'create table if not exists credentials (secret_hash text primary key, cafe_id text not null, role text not null, participant_id text not null)',
  'create table if not exists erasures (cafe_id text not null, participant_id text not null, notes integer not null, at integer not null, done_at integer not null, primary key (cafe_id, participant_id))',
]

const inPostgres = (statement: string): string => statement.replaceAll(' integer', ' bigint').replaceAll(' without rowid', '')

/** Makes the tables that are not there yet. */
export const createTables = async (database: Database, kind: 'sqlite' | 'postgres'): Promise<void> => {
  for (const statement of statements) await sql.raw(kind === 'sqlite' ? statement : inPostgres(statement)).execute(database)
  // Data from before attendance lists knows no role.
  const people = (await database.introspection.getTables()).find(({ name }) => name === 'people')
  if (people && !people.columns.some(({ name }) => name === 'role')) await sql`alter table people add column role text not null default ''`.execute(database)
}
