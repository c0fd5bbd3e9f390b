import type { EventLog } from '@tablee/sync/authority/eventLog'
import { openDatabase } from './database.ts'
import { openDoorbell, type Doorbell } from './doorbell.ts'
import { createLibsqlEventLog } from './libsqlEventLog.ts'
import { oneAtATime } from './oneAtATime.ts'
import { oneNodeAtATime, openPostgres } from './postgres.ts'
import { createPostgresEventLog, holdLog } from './postgresEventLog.ts'
import { forgetWritten, redactNotes } from './redact.ts'
import type { Database } from './schema.ts'

/** Where everything is kept: the data file of this machine, or a PostgreSQL that several nodes share. */
export type Storage = {
  readonly database: Database
  readonly log: EventLog
  /** Null where no other node can have news. */
  readonly doorbell: Doorbell | null
  /** Takes the words of notes out of a café's log, for good. */
  redact(cafeId: string, noteIds: ReadonlySet<string>): Promise<void>
  /** Runs the work while no other such work is under way, here or on another node, in that café. */
  alone<T>(cafeId: string, work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

const redactIn = (database: Database, kind: 'sqlite' | 'postgres'): Storage['redact'] => async (cafeId, noteIds) => {
  await redactNotes(database, cafeId, noteIds, kind === 'postgres' ? holdLog : undefined)
  await forgetWritten(database, kind)
}

/** Opens what the configuration names; rejects, with why, if it cannot be had. */
export const openStorage = async ({ databaseUrl, dataFolder }: { readonly databaseUrl: string | null; readonly dataFolder: string }): Promise<Storage> => {
  if (databaseUrl === null) {
    const database = await openDatabase(dataFolder)
    return { database, log: createLibsqlEventLog(database), doorbell: null, redact: redactIn(database, 'sqlite'), alone: oneAtATime(), close: () => database.destroy() }
  }
  const database = await openPostgres(databaseUrl)
  const doorbell = openDoorbell(database, databaseUrl)
  return {
    database, doorbell, log: createPostgresEventLog(database, (cafeId) => doorbell.ring('events', cafeId)), redact: redactIn(database, 'postgres'), alone: oneNodeAtATime(database),
    close: async () => {
      await doorbell.close()
      await database.destroy()
    },
  }
}
