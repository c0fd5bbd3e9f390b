// `npm run schema`: writes docs/export.schema.json, what an exported café is, from the schema that the code uses.
import { writeFileSync } from 'node:fs'
import { exportSchema } from '../packages/export/test/exportSchema.ts'

writeFileSync(new URL('../docs/export.schema.json', import.meta.url), `${JSON.stringify(exportSchema(), null, 1)}\n`)
