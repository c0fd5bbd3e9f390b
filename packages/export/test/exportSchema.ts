import { toJsonSchema } from '@valibot/to-json-schema'
import { Archive } from '../src/archive/schema.ts'

/** What docs/export.schema.json says (JSON Schema, draft 7). */
export const exportSchema = (): object => ({ $id: 'tablee-cafe', title: 'A café exported by Tablée', ...toJsonSchema(Archive, { errorMode: 'ignore' }) })
