// What a participant's phone loads before it can post a note, gzipped, against the budget. Fails where it is over.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const budget = 95_000
const dist = path.join(path.dirname(fileURLToPath(import.meta.url)), 'dist')
const page = readFileSync(path.join(dist, 'index.html'))
const files = [...page.toString().matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file)
const total = files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length, gzipSync(page).length)
console.log(`The phone's first load: ${total} bytes gzipped in ${files.length} files (budget ${budget}).`)
if (total > budget) process.exit(1)
