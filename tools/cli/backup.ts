import path from 'node:path'
import { backUp } from '../../apps/server/src/backup/backUp.ts'
import { onFilesAlone, readOptions, stop } from './options.ts'

const { data, to } = readOptions('to')
onFilesAlone('A backup is not made here')
const into = path.resolve(to ?? path.join(path.dirname(data), 'backups', new Date().toISOString().slice(0, 19).replace(/:/g, '-')))
try {
  const { cafes } = await backUp(data, into)
  for (const { cafeId, title, head } of cafes) console.log(`${cafeId}  ${head} events, folded again: sound  ${title}`)
  console.log(`${into}\nIt holds names, notes and the key of all links: keep it as you keep the data folder.`)
} catch (error) { stop(error instanceof Error ? error.message : String(error)) }
