import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../workspace.mjs'

const marks = (name: string): [string, string] => [`<!-- ${name}: printed by npm run docs -->`, `<!-- end of ${name} -->`]

/** A part of a document of docs/ that a program prints, between two marks. */
export const sectionOf = (file: string, name: string): string => {
  const [begin, end] = marks(name)
  const text = readFileSync(path.join(root, 'docs', file), 'utf8')
  const from = text.indexOf(begin), to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`docs/${file} has no part « ${name} »`)
  return text.slice(from + begin.length, to).trim()
}

export const writeSection = (file: string, name: string, content: string): void => {
  const [begin, end] = marks(name)
  const where = path.join(root, 'docs', file)
  const text = readFileSync(where, 'utf8')
  writeFileSync(where, `${text.slice(0, text.indexOf(begin) + begin.length)}\n${content}\n${text.slice(text.indexOf(end))}`)
}
