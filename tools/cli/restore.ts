import path from 'node:path'
import { restoreAll, restoreOne } from '../../apps/server/src/backup/restore.ts'
import { onFilesAlone, readOptions, stop } from './options.ts'

const { data, port, from, cafe, until } = readOptions('from', 'cafe', 'until')
onFilesAlone('Nothing is restored here')
if (!from) stop('Say from where: npx tablee restore --from <backup folder>', 2)
if (until !== undefined && (!/^[1-9]\d*$/.test(until) || cafe === undefined)) stop('--until is the number of an event, from 1, with --cafe', 2)
try {
  if (cafe === undefined) {
    const { cafes, setAside } = await restoreAll(path.resolve(String(from)), data)
    for (const { cafeId, title, head } of cafes) console.log(`${cafeId}  ${head} events, folded again: sound  ${title}`)
    if (setAside !== null) console.log(`What was there before is kept as ${setAside}`)
  } else {
    const { links, head } = await restoreOne(path.resolve(String(from)), data, cafe, ...(until === undefined ? [] : [Number(until)]))
    console.log(`${head} events stand beside the other cafés as ${links.cafeId}\nhttp://localhost:${port}/desk/${links.cafeId}#key=${links.organiser}`)
  }
} catch (error) { stop(error instanceof Error ? error.message : String(error)) }
