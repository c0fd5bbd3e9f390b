// `npm run repair -- --from backup [--data data]`: mends the logs of the data file, or of the PostgreSQL that TABLEE_DATABASE_URL
// names, from a backup (a data file, or the address of a PostgreSQL into which a copy was restored); servers are stopped meanwhile.
import { parseArgs } from 'node:util'
import { repairFromBackup } from '../apps/server/src/eventLog/repair.ts'
import { repairPostgres } from '../apps/server/src/eventLog/repairPostgres.ts'

const { values } = parseArgs({ options: { from: { type: 'string' }, data: { type: 'string', default: process.env['TABLEE_DATA'] ?? 'data' } } })
if (!values.from) {
  console.error('Say from which backup: npm run repair -- --from backup.db')
  process.exit(2)
}
try {
  const url = process.env['TABLEE_DATABASE_URL']
  const { cafes, setAside } = await (url ? repairPostgres(url, values.from, Date.now()) : repairFromBackup(values.data, values.from, Date.now()))
  for (const { cafeId, outcome, mended, until, head } of cafes) {
    if (outcome === 'sound') console.log(`${cafeId}: sound, ${head} events`)
    else if (outcome === 'repaired') console.log(`${cafeId}: repaired, ${head} events${mended.length > 0 ? `; mended: ${mended.join(', ')}` : ''}`)
    else console.log(`${cafeId}: sound up to event ${until} of ${head}; this backup does not hold event ${until + 1}. Try another one: until then the café can be read up to there.`)
  }
  console.log(setAside === null ? 'Nothing had to be changed.' : `What was there is kept as ${setAside}`)
  process.exitCode = cafes.some(({ outcome }) => outcome === 'short') ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
