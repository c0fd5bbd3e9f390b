import * as v from 'valibot'

type Schema = v.GenericSchema & Record<string, unknown>
type Part = { readonly type: string; readonly requirement?: unknown }

/** Texts of the forms that our schemas ask for; the first that fits is taken. */
const texts = ['sample-0001', '0123abcd', 'un texte', '2026-03-20', '09:30', '', 'https://example.org', 'a@example.org', 'A']

/**
 * A value that a schema accepts and that names nothing that is there: unknown ids, the largest numbers. With it, a
 * right can be tried without anything happening.
 */
export const sampleOf = (schema: v.GenericSchema): unknown => {
  const { type, entries, options, wrapped, item, literal, pipe } = schema as Schema & { entries?: Record<string, Schema>; options?: readonly unknown[]; wrapped?: Schema; item?: Schema; literal?: unknown; pipe?: readonly Part[] }
  switch (type) {
    case 'literal': return literal
    case 'picklist': return (options as unknown[])[0]
    case 'boolean': return false
    case 'nullable': return null
    case 'optional': case 'exact_optional': case 'nullish': return undefined
    case 'variant': case 'union': return sampleOf((options as Schema[]).at(0) as Schema)
    case 'array': {
      const least = Number(pipe?.find((part) => part.type === 'min_length')?.requirement ?? 0)
      return Array.from({ length: least }, () => sampleOf(item as Schema))
    }
    case 'strict_object': case 'object': return Object.fromEntries(Object.entries(entries ?? {}).flatMap(([key, inner]) => { const value = sampleOf(inner); return value === undefined ? [] : [[key, value]] }))
    case 'string': return texts.find((text) => v.is(schema, text)) ?? wrong(type)
    case 'number': return [999_999, 1_000, 500, 240, 60, 12, 1, 0].find((number) => v.is(schema, number)) ?? wrong(type)
    default: return wrapped ? sampleOf(wrapped) : wrong(type)
  }
}

const wrong = (type: unknown): never => { throw new Error(`no sample for a ${String(type)}`) }
