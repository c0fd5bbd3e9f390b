import type { Outbox, OutboxEntry } from '@tablee/sync/replica/outbox'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

type Kept = { readonly key: string; readonly owner: string; readonly entry: OutboxEntry }
interface Schema extends DBSchema { outbox: { key: string; value: Kept; indexes: { owner: string } } }

/** What one tab tells the others of this device. */
type News = { readonly put: OutboxEntry } | { readonly removed: readonly string[] }

/**
 * The outbox on this device's disk, apart for each person of each café. Tabs share it and tell each other of
 * every change, so that what one tab keeps another sends when the first is closed; a command sent by two tabs
 * counts once, by its id. (No Web Lock decides who sends: a page served over plain http, as a room's is, has none.)
 * Every method rejects where the device keeps nothing (private mode, full disk).
 */
export const createIndexedDbOutbox = (owner: string): Outbox => {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`tablee.outbox.${owner}`)
  // A channel of tabs has no target origin: it reaches this origin alone.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const tell = (news: News): void => channel?.postMessage(news)
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
      tell({ put: entry })
    },
    remove: async (ids) => {
      const transaction = (await database()).transaction('outbox', 'readwrite')
      await Promise.all([...ids.map((id) => transaction.store.delete(`${owner}|${id}`)), transaction.done])
      tell({ removed: ids })
    },
    follow: (others) => {
      channel?.addEventListener('message', ({ data }: MessageEvent<News>) => { if ('put' in data) others.put(data.put); else others.removed(data.removed) })
    },
  }
}
