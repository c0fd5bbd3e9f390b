// `npm run repair -- --from backup.db [--data data]`: mends the logs of the data file from a backup; the server is stopped meanwhile.
import { parseArgs } from 'node:util'
import { repairFromBackup } from '../apps/server/src/eventLog/repair.ts'

const { values } = parseArgs({ options: { from: { type: 'string' }, data: { type: 'string', default: process.env['TABLEE_DATA'] ?? 'data' } } })
if (!values.from) {
  console.error('Say from which backup: npm run repair -- --from backup.db')
  process.exit(2)
}
try {
  const { cafes, setAside } = await repairFromBackup(values.data, values.from, Date.now())
  for (const { cafeId, outcome, mended, until, head } of cafes) {
    if (outcome === 'sound') console.log(`${cafeId}: sound, ${head} events`)
    else if (outcome === 'repaired') console.log(`${cafeId}: repaired, ${head} events${mended.length > 0 ? `; mended: ${mended.join(', ')}` : ''}`)
    else console.log(`${cafeId}: sound up to event ${until} of ${head}; this backup does not hold event ${until + 1}. Try another one: until then the café can be read up to there.`)
  }
  console.log(setAside === null ? 'Nothing had to be changed.' : `The file as it was is kept as ${setAside}`)
  process.exitCode = cafes.some(({ outcome }) => outcome === 'short') ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
