import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { Handshake } from './handshake.ts'
import { CreateCafeBody } from './http/cafes.ts'
import { DoorBody, GuestBody, JoinBody } from './http/join.ts'
import { SessionBody } from './http/session.ts'
import { up } from './up.ts'
import { DomainEvent } from '@tablee/domain/event'
import { protocolVersion } from './version.ts'

/** A schema as data: what it accepts, without functions. */
const shape = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema, (key, value: unknown) => (key.startsWith('~') || key === 'reference' || key === 'async' ? undefined : value instanceof RegExp ? value.source : value)))

test('given any change of a message, then the protocol\'s version has to change with it', () => {
  const all = { up, Handshake, CreateCafeBody, DoorBody, JoinBody, GuestBody, SessionBody, DomainEvent }
  const hash = createHash('sha256').update(JSON.stringify(shape(all))).digest('hex').slice(0, 16)
  expect({ protocolVersion, hash }).toMatchInlineSnapshot(`
    {
      "hash": "97b8c48cf5d5ec62",
      "protocolVersion": 2,
    }
  `)
})
