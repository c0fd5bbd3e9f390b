import { decodeText } from './decodeText.ts'
import { readDelimited } from './readDelimited.ts'
import { readWorkbook } from './readWorkbook.ts'
import { UnreadableFile, type Table } from './table.ts'

/** A workbook (.xlsx) or a text (.csv, or a paste), told by its first bytes. Throws `UnreadableFile` or `OversizedFile`. */
export const readTable = async (bytes: Buffer): Promise<Table> => {
  if (bytes.length === 0) throw new UnreadableFile('there is nothing in it')
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return { ...(await readWorkbook(bytes)), encoding: null }
  const { text, encoding } = decodeText(bytes)
  return { ...readDelimited(text), encoding }
}
