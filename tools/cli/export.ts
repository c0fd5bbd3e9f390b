import { writeFileSync } from 'node:fs'
import { askServer, readOptions, stop, withRegistry } from './options.ts'

const { data, port, cafe, format = 'docx', out } = readOptions('cafe', 'format', 'out')
const links = await withRegistry(data, async (registry) => (cafe === undefined ? null : registry.links(cafe)))
if (!links) {
  const known = await withRegistry(data, (registry) => registry.cafeIds())
  stop(`Say which café: npx tablee export --cafe <id>. There ${known.length === 1 ? 'is' : 'are'}: ${known.join(', ') || 'none'}`, 2)
} else {
  const answer = await askServer(port, `/api/cafes/${links.cafeId}/sheet?format=${encodeURIComponent(format)}`, links.organiser)
  const file = out ?? `${links.cafeId}.${format}`
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
  console.log(file)
}
