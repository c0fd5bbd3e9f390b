import { Paragraph, TextRun, type IRunOptions } from 'docx'

/** Runs of plain text, never fields: what was typed on several lines stays on several lines. */
export const runs = (text: string, options: IRunOptions = {}): TextRun[] =>
  text.split('\n').map((part, index) => new TextRun({ ...options, text: part, ...(index > 0 ? { break: 1 } : {}) }))

/** A paragraph in one of the document's styles. */
export const styled = (style: string, text: string): Paragraph => new Paragraph({ style, children: runs(text) })
