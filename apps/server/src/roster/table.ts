/** What a file or a paste holds, as rows of texts, whatever it was written by. */
export type Table = {
  readonly rows: readonly (readonly string[])[]
  /** Rows behind the last one that is read. */
  readonly left: number
  /** How the text was encoded; `repaired` where accents had been mangled and were put right; null for a workbook. */
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' | 'repaired' | null
}

/** A list of ten thousand people and its heading. */
export const mostRows = 10_001
export const mostColumns = 50
/** The longest cell that is read, in characters; nothing that long is anybody's name. */
export const longestCell = 1_000

/** The file is not what it says it is, or could do harm: read no further. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}

/** The file is, or unpacks to, more than any list of people. */
export class OversizedFile extends Error {
  override readonly name = 'OversizedFile'
}

export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')
