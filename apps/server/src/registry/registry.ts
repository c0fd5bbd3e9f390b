import { sql, type Transaction } from 'kysely'
import type { Person } from '@tablee/domain/cafe/state'
import { linkKinds, type LinkKind } from '@tablee/domain/links'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { Database } from '../eventLog/database.ts'
import type { Tables } from '../eventLog/schema.ts'
import { deriveSecret, drawCode, hashSecret, newCafeId } from './secrets.ts'
import { together } from './together.ts'

/** Whom a secret lets in. `join` opens the door but is nobody yet; `participantId` is a network's id for a network. */
export type Credential = { readonly cafeId: string; readonly role: 'organiser' | 'facilitator' | 'screen' | 'join' | 'participant' | 'network'; readonly participantId: string }


/** What is known beside the logs: cafés and their codes, who may come in, and the people's names. */
export type Registry = {
  /** A new café, or one that another instance knew under this id. */
  createCafe(now: number, id?: string): Promise<string>
  cafeIds(): Promise<string[]>
  links(cafeId: string): Promise<CafeLinks | null>
  /** Replaces one link by a new one (with `join`, the typed code too); the old one opens nothing any more. Null where there is no such café. */
  renewLink(cafeId: string, kind: LinkKind): Promise<CafeLinks | null>
  /** Told of every secret that has ceased to open anything. */
  onRevoked(listener: (credential: Credential) => void): void
  cafeOfCode(code: string): Promise<string | null>
  credentialOf(secret: string): Promise<Credential | null>
  /** Which of these hashes of secrets still open something. */
  stillOpen(hashes: readonly string[]): Promise<Set<string>>
  /** Keeps a person and their phone's secret together, or neither. */
  addPerson(cafeId: string, participantId: string, person: Person, secret: string | null): Promise<void>
  /** Keeps people who are known by name without a phone; one who is known already stays as they are. */
  addPeople(cafeId: string, people: readonly { readonly id: string; readonly person: Person }[]): Promise<void>
  /** Puts right what a known person is called; their role on the list stays. */
  changePerson(cafeId: string, participantId: string, person: Person): Promise<void>
  erasePeople(cafeId: string, ids: readonly string[]): Promise<void>
  people(cafeId: string): Promise<Map<string, Person>>
  /** Erases names and the secrets of their phones. */
  forgetPeople(cafeId: string, ids: readonly string[]): Promise<void>
  /** The list of erasures; an empty id stands for everybody of the café. */
  listErasure(cafeId: string, participantId: string, notes: boolean, now: number): Promise<void>
  erasureDone(cafeId: string, participantId: string): Promise<void>
  /** Those that were done, on whatever node, since then (milliseconds since 1970); `key` tells one from another. */
  erasuresDone(since: number): Promise<{ cafeId: string; key: string }[]>
  openErasures(): Promise<{ cafeId: string; participantId: string; notes: boolean }[]>
  /** The secret of a network's reaction link, which lets it in from now on. */
  networkSecret(cafeId: string, networkId: string): Promise<string>
  /** Replaces a network's link: the old secret opens nothing from then on. */
  renewNetworkLink(cafeId: string, networkId: string): Promise<string>
  isOrganiserOfServer(secret: string): boolean
  readonly organiserKey: string
}

export const createRegistry = (database: Database, key: Buffer): Registry => {
  const organiserKey = deriveSecret(key, 'server', 'organiser')
  const secretOf = (cafeId: string, role: string, generation: number): string => deriveSecret(key, cafeId, role, generation)
  const revoked: ((credential: Credential) => void)[] = []
  /** What a network's link is called where links are counted and derived. */
  const networkLink = (networkId: string): string => `network ${networkId}`
  /** How often a link was made anew; a link that never was is of the café's own generation. */
  const generationOf = async (from: Pick<Database, 'selectFrom'>, cafeId: string, link: string): Promise<number> =>
    ((await from.selectFrom('link_generations').select('generation').where('cafe_id', '=', cafeId).where('role', '=', link).executeTakeFirst())
      ?? (await from.selectFrom('cafes').select('generation').where('cafe_id', '=', cafeId).executeTakeFirst()))?.generation ?? 1
  /** Replaces whom a link lets in; resolves with the new secret, and whoever is in by the old one is let go. `also` happens with it, or neither does. */
  const renew = async (link: string, credential: Credential, also: (transaction: Transaction<Tables>) => Promise<void> = async () => undefined): Promise<string> => {
    const { cafeId, role, participantId } = credential
    const secret = await database.transaction().execute(async (transaction) => {
      const generation = 1 + (await generationOf(transaction, cafeId, link))
      const fresh = secretOf(cafeId, link, generation)
      await transaction.deleteFrom('link_generations').where('cafe_id', '=', cafeId).where('role', '=', link).execute()
      await transaction.insertInto('link_generations').values({ cafe_id: cafeId, role: link, generation }).execute()
      await transaction.deleteFrom('credentials').where('cafe_id', '=', cafeId).where('role', '=', role).where('participant_id', '=', participantId).execute()
      await transaction.insertInto('credentials').values({ secret_hash: hashSecret(fresh), cafe_id: cafeId, role, participant_id: participantId }).execute()
      await also(transaction)
      return fresh
    })
    for (const listener of revoked) listener(credential)
    return secret
  }
  /** A hall comes in within a minute: whoever arrives together is kept together. */
  const addPerson = together<{ readonly person: ReturnType<typeof rowOf>; readonly credential: Tables['credentials'] | null }>((lot) => database.transaction().execute(async (transaction) => {
    await transaction.insertInto('people').values(lot.map(({ person }) => person)).execute()
    const credentials = lot.flatMap(({ credential }) => credential ?? [])
    if (credentials.length > 0) await transaction.insertInto('credentials').values(credentials).execute()
  }))
  const freeCode = async (): Promise<string> => {
    for (;;) {
      const code = drawCode()
      if (!(await database.selectFrom('cafes').select('cafe_id').where('code', '=', code).executeTakeFirst())) return code
    }
  }
  const linksOf = async (cafeId: string): Promise<CafeLinks | null> => {
    const cafe = await database.selectFrom('cafes').selectAll().where('cafe_id', '=', cafeId).executeTakeFirst()
    if (!cafe) return null
    const renewed = new Map((await database.selectFrom('link_generations').selectAll().where('cafe_id', '=', cafeId).execute()).map((row) => [row.role, row.generation]))
    const secret = (role: LinkKind): string => secretOf(cafeId, role, renewed.get(role) ?? cafe.generation)
    return { cafeId, code: cafe.code, organiser: secret('organiser'), facilitator: secret('facilitator'), screen: secret('screen'), join: secret('join') }
  }
  return {
    organiserKey,
    isOrganiserOfServer: (secret) => hashSecret(secret) === hashSecret(organiserKey),
    createCafe: async (now, id) => {
      const cafeId = id ?? newCafeId(), code = await freeCode()
      await database.transaction().execute(async (transaction) => {
        await transaction.insertInto('cafes').values({ cafe_id: cafeId, code, created_at: Math.round(now), generation: 1 }).execute()
        for (const role of linkKinds) await transaction.insertInto('credentials').values({ secret_hash: hashSecret(secretOf(cafeId, role, 1)), cafe_id: cafeId, role, participant_id: '' }).execute()
      })
      return cafeId
    },
    cafeIds: async () => (await database.selectFrom('cafes').select('cafe_id').orderBy('created_at', 'desc').execute()).map((row) => row.cafe_id),
    links: linksOf,
    renewLink: async (cafeId, kind) => {
      const before = await linksOf(cafeId)
      if (before === null) return null
      const code = kind === 'join' ? await freeCode() : before.code
      await renew(kind, { cafeId, role: kind, participantId: '' }, async (transaction) => {
        if (kind === 'join') await transaction.updateTable('cafes').set({ code }).where('cafe_id', '=', cafeId).execute()
      })
      return linksOf(cafeId)
    },
    onRevoked: (listener) => { revoked.push(listener) },
    cafeOfCode: async (code) => (await database.selectFrom('cafes').select('cafe_id').where('code', '=', code).executeTakeFirst())?.cafe_id ?? null,
    credentialOf: async (secret) => {
      const row = await database.selectFrom('credentials').selectAll().where('secret_hash', '=', hashSecret(secret)).executeTakeFirst()
      return row ? { cafeId: row.cafe_id, role: row.role as Credential['role'], participantId: row.participant_id } : null
    },
    stillOpen: async (hashes) => {
      const open = new Set<string>()
      for (let start = 0; start < hashes.length; start += 500) {
        for (const row of await database.selectFrom('credentials').select('secret_hash').where('secret_hash', 'in', hashes.slice(start, start + 500)).execute()) open.add(row.secret_hash)
      }
      return open
    },
    addPerson: (cafeId, participantId, person, secret) => addPerson({
      person: rowOf(cafeId, participantId, person), credential: secret === null ? null : { secret_hash: hashSecret(secret), cafe_id: cafeId, role: 'participant', participant_id: participantId },
    }),
    addPeople: async (cafeId, people) => {
      const rows = people.map(({ id, person }) => rowOf(cafeId, id, person))
      if (rows.length > 0) await database.insertInto('people').values(rows).onConflict((conflict) => conflict.doNothing()).execute()
    },
    erasePeople: async (cafeId, ids) => {
      if (ids.length > 0) await database.deleteFrom('people').where('cafe_id', '=', cafeId).where('participant_id', 'in', [...ids]).execute()
    },
    forgetPeople: async (cafeId, ids) => {
      await database.transaction().execute(async (transaction) => {
        for (let start = 0; start < ids.length; start += 500) {
          const some = ids.slice(start, start + 500)
          await transaction.deleteFrom('people').where('cafe_id', '=', cafeId).where('participant_id', 'in', some).execute()
          await transaction.deleteFrom('credentials').where('cafe_id', '=', cafeId).where('role', '=', 'participant').where('participant_id', 'in', some).execute()
        }
      })
      for (const participantId of ids) for (const listener of revoked) listener({ cafeId, role: 'participant', participantId })
    },
    listErasure: async (cafeId, participantId, notes, now) => {
      await database.insertInto('erasures').values({ cafe_id: cafeId, participant_id: participantId, notes: Number(notes), at: Math.round(now), done_at: 0 })
        .onConflict((conflict) => conflict.columns(['cafe_id', 'participant_id']).doUpdateSet((kept) => ({ notes: sql<number>`case when ${kept.ref('erasures.notes')} > ${Number(notes)} then ${kept.ref('erasures.notes')} else ${Number(notes)} end`, done_at: 0 }))).execute()
    },
    erasureDone: async (cafeId, participantId) => {
      await database.updateTable('erasures').set({ done_at: Date.now() }).where('cafe_id', '=', cafeId).where('participant_id', '=', participantId).execute()
    },
    erasuresDone: async (since) => (await database.selectFrom('erasures').selectAll().where('done_at', '>', Math.round(since)).execute()).map((row) => ({ cafeId: row.cafe_id, key: `${row.cafe_id} ${row.participant_id} ${row.done_at}` })),
    openErasures: async () => (await database.selectFrom('erasures').selectAll().where('done_at', '=', 0).execute()).map((row) => ({ cafeId: row.cafe_id, participantId: row.participant_id, notes: row.notes !== 0 })),
    networkSecret: async (cafeId, networkId) => {
      const link = networkLink(networkId)
      const secret = secretOf(cafeId, link, await generationOf(database, cafeId, link))
      await database.insertInto('credentials').values({ secret_hash: hashSecret(secret), cafe_id: cafeId, role: 'network', participant_id: networkId }).onConflict((conflict) => conflict.doNothing()).execute()
      return secret
    },
    renewNetworkLink: (cafeId, networkId) => renew(networkLink(networkId), { cafeId, role: 'network', participantId: networkId }),
    changePerson: async (cafeId, participantId, { name, organisation }) => {
      await database.updateTable('people').set({ name, organisation }).where('cafe_id', '=', cafeId).where('participant_id', '=', participantId).execute()
    },
    people: async (cafeId) => {
      const rows = await database.selectFrom('people').selectAll().where('cafe_id', '=', cafeId).execute()
      return new Map(rows.map((row) => [row.participant_id, { name: row.name, organisation: row.organisation, ...(row.role === '' ? {} : { role: row.role }) }]))
    },
  }
}

const rowOf = (cafeId: string, id: string, { name, organisation, role = '' }: Person) => ({ cafe_id: cafeId, participant_id: id, name, organisation, role })
