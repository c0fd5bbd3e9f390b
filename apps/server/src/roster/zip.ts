import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { OversizedFile, UnreadableFile } from './table.ts'

const inflate = promisify(inflateRaw)
/** What all parts together may unpack to, in bytes: declared and, again, as they really do. */
const mostUnpacked = 20_000_000
const mostEntries = 500

type Entry = { readonly name: string; readonly method: number; readonly packed: number; readonly unpacked: number; readonly offset: number }

/**
 * The text parts of a zip file (.xml, .rels), by name, unpacked in memory and nowhere else. The unpacking runs beside
 * the event loop and stops where it would give more than is left of the limit, whatever the file says of itself.
 * Throws `UnreadableFile` or `OversizedFile`.
 */
export const unzipTexts = async (bytes: Buffer): Promise<Map<string, string>> => {
  const entries = entriesOf(bytes).filter(({ name }) => /\.(xml|rels)$/i.test(name))
  let left = mostUnpacked
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > left) throw new OversizedFile('it says it unpacks to more than is read')
  const texts = new Map<string, string>()
  for (const entry of entries) {
    const part = await unpack(bytes, entry, left)
    left -= part.length
    texts.set(entry.name, part.toString('utf8'))
  }
  return texts
}

const unpack = async (bytes: Buffer, { offset, packed, method }: Entry, left: number): Promise<Buffer> => {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) throw new UnreadableFile('a part is not where the file says')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + packed > bytes.length) throw new UnreadableFile('a part ends behind the file')
  const part = bytes.subarray(start, start + packed)
  if (method === 0) { if (part.length > left) throw new OversizedFile('it unpacks to more than is read'); return part }
  if (method !== 8) throw new UnreadableFile('a part is packed in a way that is not read')
  try {
    return await inflate(part, { maxOutputLength: Math.max(1, left) })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw new OversizedFile('it unpacks to more than is read')
    throw new UnreadableFile('a part is damaged')
  }
}

/** The file's own table of contents (APPNOTE 6.3, 4.3.12 and 4.3.16); nothing of what it names is ever written to a disk. */
const entriesOf = (bytes: Buffer): Entry[] => {
  let end = bytes.length - 22
  const stop = Math.max(0, bytes.length - 22 - 65_535)
  while (end >= stop && bytes.readUInt32LE(end) !== 0x06054b50) end -= 1
  if (end < stop || end < 0) throw new UnreadableFile('no zip file ends like this')
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostEntries) throw new OversizedFile('no workbook has so many parts')
  let at = bytes.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new UnreadableFile('the table of contents is damaged')
    const [nameLength, extraLength, commentLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw new UnreadableFile('it is locked with a password')
    const entry = {
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\//, ''), method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20), unpacked: bytes.readUInt32LE(at + 24), offset: bytes.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + extraLength + commentLength
    return entry
  })
}
