import type { Person } from '@tablee/domain/cafe/state'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { Database } from '../eventLog/database.ts'
import { deriveSecret, drawCode, hashSecret, newCafeId } from './secrets.ts'

/** Whom a secret lets in. `join` opens the door but is nobody yet; `participantId` is a network's id for a network. */
export type Credential = { readonly cafeId: string; readonly role: 'organiser' | 'facilitator' | 'screen' | 'join' | 'participant' | 'network'; readonly participantId: string }

const linkRoles = ['organiser', 'facilitator', 'screen', 'join'] as const

/** What is known beside the logs: cafés and their codes, who may come in, and the people's names. */
export type Registry = {
  /** A new café, or one that another instance knew under this id. */
  createCafe(now: number, id?: string): Promise<string>
  cafeIds(): Promise<string[]>
  links(cafeId: string): Promise<CafeLinks | null>
  cafeOfCode(code: string): Promise<string | null>
  credentialOf(secret: string): Promise<Credential | null>
  /** Keeps a person and their phone's secret together, or neither. */
  addPerson(cafeId: string, participantId: string, person: Person, secret: string | null): Promise<void>
  /** Keeps people who are known by name without a phone; one who is known already stays as they are. */
  addPeople(cafeId: string, people: readonly { readonly id: string; readonly person: Person }[]): Promise<void>
  erasePeople(cafeId: string, ids: readonly string[]): Promise<void>
  people(cafeId: string): Promise<Map<string, Person>>
  /** The secret of a network's reaction link, which lets it in from now on. */
  networkSecret(cafeId: string, networkId: string): Promise<string>
  isOrganiserOfServer(secret: string): boolean
  readonly organiserKey: string
}

export const createRegistry = (database: Database, key: Buffer): Registry => {
  const organiserKey = deriveSecret(key, 'server', 'organiser')
  const secretOf = (cafeId: string, role: string, generation: number): string => deriveSecret(key, cafeId, role, generation)
  return {
    organiserKey,
    isOrganiserOfServer: (secret) => hashSecret(secret) === hashSecret(organiserKey),
    createCafe: async (now, id) => {
      for (;;) {
        const cafeId = id ?? newCafeId(), code = drawCode()
        const taken = await database.selectFrom('cafes').select('cafe_id').where('code', '=', code).executeTakeFirst()
        if (taken) continue
        await database.transaction().execute(async (transaction) => {
          await transaction.insertInto('cafes').values({ cafe_id: cafeId, code, created_at: Math.round(now), generation: 1 }).execute()
          for (const role of linkRoles) await transaction.insertInto('credentials').values({ secret_hash: hashSecret(secretOf(cafeId, role, 1)), cafe_id: cafeId, role, participant_id: '' }).execute()
        })
        return cafeId
      }
    },
    cafeIds: async () => (await database.selectFrom('cafes').select('cafe_id').orderBy('created_at', 'desc').execute()).map((row) => row.cafe_id),
    links: async (cafeId) => {
      const cafe = await database.selectFrom('cafes').selectAll().where('cafe_id', '=', cafeId).executeTakeFirst()
      if (!cafe) return null
      const secret = (role: string): string => secretOf(cafeId, role, cafe.generation)
      return { cafeId, code: cafe.code, organiser: secret('organiser'), facilitator: secret('facilitator'), screen: secret('screen'), join: secret('join') }
    },
    cafeOfCode: async (code) => (await database.selectFrom('cafes').select('cafe_id').where('code', '=', code).executeTakeFirst())?.cafe_id ?? null,
    credentialOf: async (secret) => {
      const row = await database.selectFrom('credentials').selectAll().where('secret_hash', '=', hashSecret(secret)).executeTakeFirst()
      return row ? { cafeId: row.cafe_id, role: row.role as Credential['role'], participantId: row.participant_id } : null
    },
    addPerson: async (cafeId, participantId, person, secret) => {
      await database.transaction().execute(async (transaction) => {
        await transaction.insertInto('people').values(rowOf(cafeId, participantId, person)).execute()
        if (secret !== null) await transaction.insertInto('credentials').values({ secret_hash: hashSecret(secret), cafe_id: cafeId, role: 'participant', participant_id: participantId }).execute()
      })
    },
    addPeople: async (cafeId, people) => {
      const rows = people.map(({ id, person }) => rowOf(cafeId, id, person))
      if (rows.length > 0) await database.insertInto('people').values(rows).onConflict((conflict) => conflict.doNothing()).execute()
    },
    erasePeople: async (cafeId, ids) => {
      if (ids.length > 0) await database.deleteFrom('people').where('cafe_id', '=', cafeId).where('participant_id', 'in', [...ids]).execute()
    },
    networkSecret: async (cafeId, networkId) => {
      const cafe = await database.selectFrom('cafes').select('generation').where('cafe_id', '=', cafeId).executeTakeFirst()
      const secret = secretOf(cafeId, `network ${networkId}`, cafe?.generation ?? 1)
      await database.insertInto('credentials').values({ secret_hash: hashSecret(secret), cafe_id: cafeId, role: 'network', participant_id: networkId }).onConflict((conflict) => conflict.doNothing()).execute()
      return secret
    },
    people: async (cafeId) => {
      const rows = await database.selectFrom('people').selectAll().where('cafe_id', '=', cafeId).execute()
      return new Map(rows.map((row) => [row.participant_id, { name: row.name, organisation: row.organisation, ...(row.role === '' ? {} : { role: row.role }) }]))
    },
  }
}

const rowOf = (cafeId: string, id: string, { name, organisation, role = '' }: Person) => ({ cafe_id: cafeId, participant_id: id, name, organisation, role })
