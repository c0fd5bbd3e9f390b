import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Kysely, sql } from 'kysely'
import { createLibsqlDialect } from './libsqlDialect.ts'

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
  cafes: { cafe_id: string; code: string; created_at: number; generation: number }
  /** Personal data: all of it, and nowhere else. */
  people: { cafe_id: string; participant_id: string; name: string; organisation: string }
  /** Who a secret lets in; the secret itself is not kept. */
  credentials: { secret_hash: string; cafe_id: string; role: string; participant_id: string }
}

export type Database = Kysely<Tables>

/** Resolves if the database answers. */
export const answers = async (database: Database): Promise<void> => { await sql`select 1`.execute(database) }

const createTables = async (database: Database): Promise<void> => {
  await sql`create table if not exists events (
    cafe_id text not null, position integer not null, version integer not null, type text not null, at integer not null, by text not null,
    command_id text not null, part integer not null, data text not null, checksum text not null,
    primary key (cafe_id, position), unique (cafe_id, command_id, part)) without rowid`.execute(database)
  await sql`create table if not exists cafes (cafe_id text primary key, code text not null unique, created_at integer not null, generation integer not null)`.execute(database)
  await sql`create table if not exists people (cafe_id text not null, participant_id text not null, name text not null, organisation text not null, primary key (cafe_id, participant_id))`.execute(database)
  await sql`create table if not exists credentials (secret_hash text primary key, cafe_id text not null, role text not null, participant_id text not null)`.execute(database)
}

/**
 * Opens the data file, made if it is not there. WAL with `synchronous=FULL`: what a transaction has said is
 * written survives a power cut. Rejects if the file cannot be had, or does not grant that durability.
 */
export const openDatabase = async (folder: string): Promise<Database> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = new Kysely<Tables>({ dialect: createLibsqlDialect(path.join(folder, 'tablee.db')) })
  await sql`pragma journal_mode = wal`.execute(database)
  await sql`pragma synchronous = full`.execute(database)
  await sql`pragma busy_timeout = 5000`.execute(database)
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(database)
  if (rows[0]?.synchronous !== 2) throw new Error('the data file does not grant synchronous=FULL')
  await createTables(database)
  return database
}
