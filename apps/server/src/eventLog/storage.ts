import type { EventLog } from '@tablee/sync/authority/eventLog'
import { openDatabase } from './database.ts'
import { openDoorbell, type Doorbell } from './doorbell.ts'
import { createLibsqlEventLog } from './libsqlEventLog.ts'
import { openPostgres } from './postgres.ts'
import { createPostgresEventLog } from './postgresEventLog.ts'
import type { Database } from './schema.ts'

/** Where everything is kept: the data file of this machine, or a PostgreSQL that several nodes share. */
export type Storage = {
  readonly database: Database
  readonly log: EventLog
  /** Null where no other node can have news. */
  readonly doorbell: Doorbell | null
  close(): Promise<void>
}

/** Opens what the configuration names; rejects, with why, if it cannot be had. */
export const openStorage = async ({ databaseUrl, dataFolder }: { readonly databaseUrl: string | null; readonly dataFolder: string }): Promise<Storage> => {
  if (databaseUrl === null) {
    const database = await openDatabase(dataFolder)
    return { database, log: createLibsqlEventLog(database), doorbell: null, close: () => database.destroy() }
  }
  const database = await openPostgres(databaseUrl)
  const doorbell = openDoorbell(database, databaseUrl)
  return {
    database, doorbell, log: createPostgresEventLog(database, (cafeId) => doorbell.ring(cafeId)),
    close: async () => {
      await doorbell.close()
      await database.destroy()
    },
  }
}
