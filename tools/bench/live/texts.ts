import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../workspace.mjs'

/** The founding café's illustrative notes, so that texts differ in length and letters as a hall's do. */
const { notes } = JSON.parse(readFileSync(path.join(root, 'tools/demo/foundingCafe.json'), 'utf8')) as { notes: { text: string }[] }
const texts = notes.map(({ text }) => text)

export const textOf = (index: number): string => texts[index % texts.length] ?? ''
