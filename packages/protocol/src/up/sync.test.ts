import type { Audience } from '@tablee/domain/visibility'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { SyncUp } from './sync.ts'

type KindOf<Name> = Name extends `${infer Kind}:${string}` ? Kind : Name
/** One of each kind that there is: the types ask for the next. */
const audiences: { readonly [Kind in KindOf<Audience>]: Audience } = {
  cafe: 'cafe', themes: 'themes', board: 'board', hall: 'hall', desk: 'desk', reactions: 'reactions', table: 'table:500', host: 'host:12', person: 'person:person-0001', network: 'network:network-0001',
}

test.each(Object.values(audiences))('N6 given whoever follows %s, then they may say how far they have it', (audience) => {
  expect(v.is(SyncUp, { cursors: [{ audience, position: 7 }], watch: [] })).toBe(true)
})
test.each(['', 'table', 'table:x', 'host:', 'person:a', 'everything'])('given “%s”, which is no audience, then it is refused', (audience) => {
  expect(v.is(SyncUp, { cursors: [{ audience, position: 7 }], watch: [] })).toBe(false)
})
