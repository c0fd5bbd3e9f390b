import type { Outbox, OutboxEntry } from '@tablee/sync/replica/outbox'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

type Kept = { readonly key: string; readonly owner: string; readonly entry: OutboxEntry }
interface Schema extends DBSchema { outbox: { key: string; value: Kept; indexes: { owner: string } } }

/**
 * The outbox on this device's disk, apart for each person of each café. Tabs share it; a command sent by two tabs
 * counts once, by its id. Every method rejects where the device keeps nothing (private mode, full disk).
 */
export const createIndexedDbOutbox = (owner: string): Outbox => {
  let opening: Promise<IDBPDatabase<Schema>> | null = null
  const database = (): Promise<IDBPDatabase<Schema>> => (opening ??= openDB<Schema>('tablee', 1, {
    upgrade: (fresh) => { fresh.createObjectStore('outbox', { keyPath: 'key' }).createIndex('owner', 'owner') },
    terminated: () => { opening = null },
  }))
  return {
    load: async () => (await (await database()).getAllFromIndex('outbox', 'owner', owner)).map(({ entry }) => entry),
    put: async (entry) => {
      const transaction = (await database()).transaction('outbox', 'readwrite', { durability: 'strict' })
      await Promise.all([transaction.store.put({ key: `${owner}|${entry.id}`, owner, entry }), transaction.done])
    },
    remove: async (ids) => {
      const transaction = (await database()).transaction('outbox', 'readwrite')
      await Promise.all([...ids.map((id) => transaction.store.delete(`${owner}|${id}`)), transaction.done])
    },
  }
}
