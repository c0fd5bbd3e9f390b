import { inflateRawSync } from 'node:zlib'

/** The most that an archive may unpack to, in bytes: what it says of itself, and what it really holds. */
const mostUnpacked = 20 * 1_024 * 1_024
const endOfContents = 0x06054b50, entry = 0x02014b50, localEntry = 0x04034b50

/** Whether somebody sends a zip file where an archive of ours (JSON) is asked for. */
export const isZip = (bytes: Buffer): boolean => bytes.length >= 4 && bytes.readUInt32LE(0) === localEntry

/**
 * Whether a zip file would unpack to more than is ever read, by its own table of contents or in truth. Nothing is
 * written anywhere, and unpacking stops at the limit.
 */
export const isZipBomb = (bytes: Buffer): boolean => {
  let at = bytes.length - 22
  while (at >= 0 && bytes.readUInt32LE(at) !== endOfContents) at -= 1
  if (at < 0) return false
  const count = bytes.readUInt16LE(at + 10)
  let declared = 0, unpacked = 0
  at = bytes.readUInt32LE(at + 16)
  for (let index = 0; index < count && at + 46 <= bytes.length && bytes.readUInt32LE(at) === entry; index += 1) {
    const packed = bytes.readUInt32LE(at + 20), offset = bytes.readUInt32LE(at + 42), method = bytes.readUInt16LE(at + 10)
    declared += bytes.readUInt32LE(at + 24)
    if (declared > mostUnpacked) return true
    if (method === 8 && offset + 30 <= bytes.length) {
      const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
      try {
        unpacked += inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: mostUnpacked }).length
      } catch (error) {
        // A part that is damaged is reason enough to read no further: thousands of them would take as long as a bomb.
        return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
      }
      if (unpacked > mostUnpacked) return true
    }
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return false
}
