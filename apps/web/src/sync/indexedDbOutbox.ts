import type { Outbox, OutboxEntry } from '@tablee/sync/replica/outbox'
import { answered, written } from './indexedDb.ts'

/** An entry, and whose it is: `cafe|role|id`. */
export type Kept = { readonly key: string; readonly owner: string; readonly entry: OutboxEntry }

/** What one tab tells the others of this device. */
type News = { readonly put: OutboxEntry } | { readonly removed: readonly string[] }

/** The disk on which all outboxes of this device are; rejects where there is none. */
export const openDisk = (): Promise<IDBDatabase> => {
  const request = indexedDB.open('tablee', 1)
  request.addEventListener('upgradeneeded', () => { request.result.createObjectStore('outbox', { keyPath: 'key' }).createIndex('owner', 'owner') })
  return answered(request)
}

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
  let opening: Promise<IDBDatabase> | null = null
  const open = async (): Promise<IDBDatabase> => {
    const database = await openDisk()
    database.addEventListener('close', () => { opening = null })
    return database
  }
  const database = (): Promise<IDBDatabase> => (opening ??= open())
  return {
    load: async () => (await answered<Kept[]>((await database()).transaction('outbox').objectStore('outbox').index('owner').getAll(owner))).map(({ entry }) => entry),
    put: async (entry) => {
      const transaction = (await database()).transaction('outbox', 'readwrite', { durability: 'strict' })
      const kept: Kept = { key: `${owner}|${entry.id}`, owner, entry }
      transaction.objectStore('outbox').put(kept)
      await written(transaction)
      tell({ put: entry })
    },
    remove: async (ids) => {
      const transaction = (await database()).transaction('outbox', 'readwrite')
      for (const id of ids) transaction.objectStore('outbox').delete(`${owner}|${id}`)
      await written(transaction)
      tell({ removed: ids })
    },
    follow: (others) => {
      channel?.addEventListener('message', ({ data }: MessageEvent<News>) => { if ('put' in data) others.put(data.put); else others.removed(data.removed) })
    },
  }
}
