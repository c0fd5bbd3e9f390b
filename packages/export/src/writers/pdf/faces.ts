import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { create, type Font } from 'fontkit'

/** One font file, in which some characters can be written. */
export type Face = {
  /** Unique among the faces of a document. */
  readonly name: string
  readonly font: Font
  /** Its strokes are hairlines: it wants an outline to match the others. */
  readonly thin: boolean
}

/** The faces that a document's texts need, to be asked for by what has to be written. */
export type Faces = {
  /** The first face that has all of these characters; null if none has. */
  readonly of: (characters: string, bold: boolean) => Face | null
  readonly all: readonly Face[]
}

type Family = {
  /** Where its package says which characters are in which file; the files stand beside. */
  readonly ranges: () => string
  /** The name of a file, `*` for the slice. */
  readonly file: string
  readonly thin: boolean
  readonly weight: 'regular' | 'bold' | 'any'
}

/* The fonts are files of their packages: whoever runs this code must be able to resolve those packages from where it runs. */
const require = createRequire(import.meta.url)

/* Each covers what those before it lack. They come in slices by range of characters, so that only what is written is read. */
const families: readonly Family[] = [
  { ranges: () => require.resolve('@fontsource/atkinson-hyperlegible/unicode.json'), file: 'atkinson-hyperlegible-*-400-normal.woff2', thin: false, weight: 'regular' },
  { ranges: () => require.resolve('@fontsource/atkinson-hyperlegible/unicode.json'), file: 'atkinson-hyperlegible-*-700-normal.woff2', thin: false, weight: 'bold' },
  { ranges: () => require.resolve('@fontsource-variable/noto-sans/unicode.json'), file: 'noto-sans-*-wght-normal.woff2', thin: false, weight: 'any' },
  { ranges: () => require.resolve('@fontsource-variable/noto-sans-arabic/unicode.json'), file: 'noto-sans-arabic-*-wght-normal.woff2', thin: false, weight: 'any' },
  { ranges: () => require.resolve('@fontsource-variable/noto-emoji/unicode.json'), file: 'noto-emoji-*-wght-normal.woff2', thin: false, weight: 'any' },
  { ranges: () => require.resolve('@fontsource-variable/noto-sans-sc/unicode.json'), file: 'noto-sans-sc-*-wght-normal.woff2', thin: true, weight: 'any' },
]

/** Reads the faces in which these texts can be written. */
export const facesFor = async (texts: Iterable<string>): Promise<Faces> => {
  const wanted = new Set<number>()
  for (const text of texts) for (const character of text) wanted.add(character.codePointAt(0) ?? 0)
  const left = { regular: new Set(wanted), bold: new Set(wanted) }
  const found: (Face & { readonly weight: Family['weight'] })[] = []
  for (const family of families) {
    const lacking = family.weight === 'any' ? new Set([...left.regular, ...left.bold]) : left[family.weight]
    const ranges = family.ranges()
    for (const slice of await slicesOf(ranges)) {
      if (![...lacking].some(slice.has)) continue
      const file = path.join(path.dirname(ranges), 'files', family.file.replace('*', slice.name))
      const font = await fontAt(file)
      found.push({ name: path.basename(file), font, thin: family.thin, weight: family.weight })
      for (const point of lacking) {
        if (!font.hasGlyphForCodePoint(point)) continue
        if (family.weight !== 'bold') left.regular.delete(point)
        if (family.weight !== 'regular') left.bold.delete(point)
      }
    }
  }
  const search = (characters: string, bold: boolean): Face | null => {
    const points = Array.from(characters, (character) => character.codePointAt(0) ?? 0)
    const has = (face: Face) => points.every((point) => face.font.hasGlyphForCodePoint(point))
    return found.find((face) => face.weight !== (bold ? 'regular' : 'bold') && has(face)) ?? null
  }
  const known = { regular: new Map<string, Face | null>(), bold: new Map<string, Face | null>() }
  return {
    all: found,
    of: (characters, bold) => {
      const faces = bold ? known.bold : known.regular
      const face = faces.get(characters)
      if (face !== undefined) return face
      const first = search(characters, bold)
      faces.set(characters, first)
      return first
    },
  }
}

type Slice = { readonly name: string; readonly has: (point: number) => boolean }

/** Unpacks fonts; the PDF library reads packed ones without their outlines. Loaded with the first of them. */
const unpack = (woff2: Uint8Array): Promise<Uint8Array> => (require('wawoff2') as { readonly decompress: typeof unpack }).decompress(woff2)

/** Makes each value once; one that could not be made is tried again when it is asked for again. */
const kept = <Value>(make: (key: string) => Promise<Value>): ((key: string) => Promise<Value>) => {
  const known = new Map<string, Promise<Value>>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    value.catch(() => known.delete(key))
    return value
  }
}

/** The package's own list of which characters are in which of its files. */
const slicesOf = kept(async (file): Promise<Slice[]> => {
  const ranges = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>
  return Object.entries(ranges).map(([name, list]) => {
    const spans = list.split(',').map((range) => range.replace(/^U\+/i, '').split('-').map((point) => parseInt(point, 16)))
    return { name: name.replace(/[[\]]/g, ''), has: (point) => spans.some(([from = 0, to = from]) => point >= from && point <= to) }
  })
})

const fontAt = kept(async (file): Promise<Font> => {
  const font = create(Buffer.from(await unpack(await readFile(file))))
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} is a collection of fonts`)
  // Slices of one family share a name, by which they would be taken for one another in the document.
  Object.defineProperty(font, 'postscriptName', { value: path.basename(file, '.woff2').replace(/[^A-Za-z0-9-]/g, '') })
  return font
})
