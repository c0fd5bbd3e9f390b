import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** The XML parts of an Office file by their names; throws where one is not well-formed. */
export const partsOf = (file: Uint8Array): Map<string, string> => {
  const parts = new Map<string, string>()
  for (const [name, bytes] of Object.entries(unzipSync(file))) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const xml = strFromU8(bytes)
    walk(xml, {})
    parts.set(name, xml)
  }
  return parts
}

type Visit = { readonly open?: (name: string, attributes: Record<string, string>) => void; readonly close?: (name: string) => void; readonly text?: (text: string) => void }

/** Goes through a document strictly, in order. */
export const walk = (xml: string, visit: Visit): void => {
  const parser = new SaxesParser()
  parser.on('error', (error) => { throw error })
  parser.on('opentag', (tag) => visit.open?.(tag.name, tag.attributes as Record<string, string>))
  parser.on('closetag', (tag) => visit.close?.(tag.name))
  parser.on('text', (text) => visit.text?.(text))
  parser.write(xml).close()
}

export type Paragraph = { readonly style: string; readonly text: string }

/** The paragraphs of a Word part, with their style; a line break is `\n`. */
export const paragraphsOf = (xml: string): Paragraph[] => {
  const found: Paragraph[] = []
  let style = ''
  let text = ''
  let reading = false
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'w:p') [style, text] = ['', '']
      if (name === 'w:pStyle') style = attributes['w:val'] ?? ''
      if (name === 'w:br') text += '\n'
      reading = name === 'w:t'
    },
    text: (typed) => { if (reading) text += typed },
    close: (name) => {
      if (name === 'w:t') reading = false
      if (name === 'w:p') found.push({ style, text })
    },
  })
  return found
}
