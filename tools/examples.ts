// `npm run examples`: writes docs/examples, the issues sheet and the minutes of the founding café as Word and PDF.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sheetOf } from '@tablee/export/model/issuesSheet'
import { minutesOf } from '@tablee/export/model/minutes'
import { minutesDocument } from '@tablee/export/model/minutesDocument'
import { sheetDocument } from '@tablee/export/model/sheetDocument'
import { writeDocx } from '@tablee/export/writers/docx'
import { writePdf } from '@tablee/export/writers/pdf'
import { readFoundingCafe } from './demo/foundingCafe.ts'
import { foundingStory } from './demo/foundingStory.ts'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../docs/examples')
mkdirSync(folder, { recursive: true })
const { state, people, length } = foundingStory(readFoundingCafe())
const options = { position: length, directory: people.get.bind(people) }
const documents = { 'fiche-des-enjeux': sheetDocument(sheetOf(state, options)), 'compte-rendu': minutesDocument(minutesOf(state, { ...options, attendance: true })) }
for (const [name, document] of Object.entries(documents)) {
  writeFileSync(path.join(folder, `${name}.docx`), await writeDocx(document))
  writeFileSync(path.join(folder, `${name}.pdf`), await writePdf(document))
  console.log(`docs/examples/${name}: ${document.summary}`)
}
