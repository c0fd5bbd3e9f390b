import * as v from 'valibot'
import { Denied } from './denials.ts'
import { inheritedKey } from './inheritedKey.ts'

/** The body as its schema says, or a denial that names the first field that is not. */
export const readBody = <Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> => {
  const inherited = inheritedKey(body)
  if (inherited !== null) throw new Denied({ code: 'BAD_FIELD', field: inherited })
  // To a schema of an object, a list without anything in it is one too.
  if (Array.isArray(body)) throw new Denied({ code: 'BAD_FIELD', field: 'body' })
  const read = v.safeParse(schema, body)
  if (read.success) return read.output
  throw new Denied({ code: 'BAD_FIELD', field: v.getDotPath(read.issues[0]) ?? 'body' })
}
