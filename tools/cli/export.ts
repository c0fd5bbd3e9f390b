import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { askServer, readOptions, stop, withRegistry } from './options.ts'

const { data, port, cafe, format = 'docx', out } = readOptions('cafe', 'format', 'out')
const formats = ['docx', 'xlsx', 'pdf', 'csv', 'md', 'html']
if (!formats.includes(format)) stop(`--format is one of ${formats.join(', ')}; not « ${format} »`, 2)
const links = await withRegistry(data, async (registry) => (cafe === undefined ? null : registry.links(cafe)))
if (!links) {
  const known = await withRegistry(data, (registry) => registry.cafeIds())
  stop(`${cafe === undefined ? 'Say which café' : `There is no café « ${cafe} »`}: npx tablee export --cafe <id>. There ${known.length === 1 ? 'is' : 'are'}: ${known.join(', ') || 'none'}`, 2)
} else {
  const answer = await askServer(port, `/api/cafes/${links.cafeId}/sheet?format=${encodeURIComponent(format)}`, links.organiser)
  const file = out ?? `${links.cafeId}.${format}`
  try { writeFileSync(file, Buffer.from(await answer.arrayBuffer())) } catch (error) { stop(`${file} could not be written: ${(error as Error).message}`) }
  console.log(path.resolve(file))
}
