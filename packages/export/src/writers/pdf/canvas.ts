import PdfDocument from 'pdfkit'
import type { Language } from '@tablee/domain/cafe/settings'
import { ink, line as rule } from '../look.ts'
import type { Faces } from './faces.ts'
import { breakLines, runsOf } from './typeset.ts'

/** Points. A4 with margins of 2 cm, and a foot below. */
export const page = { width: 595.28, height: 841.89, left: 56.7, right: 538.58, top: 56.7, bottom: 778 }
export const textWidth = page.right - page.left

export type TextStyle = { readonly size: number; readonly bold?: boolean; readonly colour?: string; /** Of a line, as a multiple of the size. */ readonly leading?: number }

export type Structure = PDFKit.PDFStructureElement

/** One block of a table's cell. */
export type CellText = { readonly text: string; readonly style: TextStyle; readonly indent?: number; readonly before?: number }
export type Column = { readonly x: number; readonly width: number; readonly alignRight?: boolean }

/* Goes before each word of a lead while lines are broken; no text holds it, since texts have no control characters. */
const leadMark = '\u0001'
const ledWord = new RegExp(`${leadMark}([^ ${leadMark}]*)`)

type Line = { readonly text: string; readonly style: TextStyle; readonly x: number; readonly width: number; readonly before: number; readonly block: number }

/** A tagged document that is written from top to bottom, page after page. */
export type Canvas = ReturnType<typeof openCanvas>

export const openCanvas = (language: Language, faces: Faces, info: { readonly title: string; readonly subject: string }) => {
  // The default font would be read from disk only not to be used.
  const doc = new PdfDocument({
    size: 'A4', margin: 0, bufferPages: true, pdfVersion: '1.7', tagged: true, displayTitle: true, font: '',
    // Known to the library, not yet to its published types.
    ...({ subset: 'PDF/UA' } as object),
    lang: language === 'fr' ? 'fr-FR' : 'en-GB',
    info: { Title: info.title, Subject: info.subject, Author: 'Tablée', Creator: 'Tablée', Producer: 'Tablée' },
  })
  // A parsed font is accepted since 0.20; the published types do not say so yet.
  for (const { name, font } of faces.all) doc.registerFont(name, font as unknown as PDFKit.Mixins.PDFFontSource)
  const root = doc.struct('Document')
  doc.addStructure(root)
  let y = page.top

  const lineHeight = ({ size, leading = 1.3 }: TextStyle): number => size * leading
  const widths = new Map<string, number>()
  const measure = (text: string, { size, bold = false }: TextStyle): number => {
    const key = `${bold ? 'b' : 'r'}${text}`
    const known = widths.get(key)
    if (known !== undefined) return known * size
    const width = runsOf(text, faces, bold).reduce((sum, run) => sum + doc.font(run.face.name).fontSize(1000).widthOfString(run.text), 0) / 1000
    widths.set(key, width)
    return width * size
  }

  /** Draws one line whose box begins at `top`; what it is called in the structure is up to the caller. */
  const drawLine = (text: string, style: TextStyle, x: number, top: number): void => {
    const colour = `#${style.colour ?? ink}`
    let at = x
    for (const run of runsOf(text, faces, style.bold ?? false)) {
      doc.font(run.face.name).fontSize(style.size).fillColor(colour)
      if (run.face.thin) doc.strokeColor(colour).lineWidth(style.size * 0.028)
      doc.text(run.text, at, top + style.size, { lineBreak: false, baseline: 'alphabetic', ...(run.face.thin ? { fill: true, stroke: true } : {}) })
      at += doc.widthOfString(run.text)
    }
  }

  const artifact = (draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void => {
    doc.markContent('Artifact', { type })
    draw()
    doc.endMarkedContent()
  }

  const tagged = (parent: Structure, tag: string, draw: () => void): void => {
    const content = doc.markStructureContent(tag)
    draw()
    doc.endMarkedContent()
    parent.add(content)
  }

  const newPage = (): void => {
    doc.addPage()
    y = page.top
  }
  /** Goes to the next page unless so much is left of this one. */
  const need = (height: number): void => {
    if (y + height > page.bottom && y > page.top) newPage()
  }

  /** A line in which words marked as the lead are bold. */
  const measureLed = (piece: string, style: TextStyle): number => piece.split(ledWord).reduce((sum, part, index) => sum + (part === '' ? 0 : measure(part, index % 2 === 1 ? { ...style, bold: true } : style)), 0)
  const drawLed = (text: string, style: TextStyle, x: number, top: number): void => {
    let at = x
    text.split(ledWord).forEach((part, index) => {
      if (part === '') return
      const whole = index % 2 === 1 ? { ...style, bold: true } : style
      drawLine(part, whole, at, top)
      at += measure(part, whole)
    })
  }

  /** `lead` goes before the text, in bold. */
  const paragraph = (parent: Structure, tag: string, text: string, style: TextStyle, at: { readonly x?: number; readonly width?: number; readonly after?: number; readonly lead?: string } = {}): void => {
    const { x = page.left, after = 0, lead = '' } = at
    const { width = page.right - x } = at
    const element = doc.struct(tag)
    parent.add(element)
    const led = lead === '' ? text : `${lead.replace(/[^ ]+/g, `${leadMark}$&`)} ${text}`
    for (const part of breakLines(led, width, (piece) => measureLed(piece, style))) {
      need(lineHeight(style))
      tagged(element, tag, () => drawLed(part, style, x, y))
      y += lineHeight(style)
    }
    y += after
  }

  /** One item of a list, its mark beside it. */
  const listItem = (list: Structure, mark: string, text: string, style: TextStyle): void => {
    const item = doc.struct('LI')
    const label = doc.struct('Lbl')
    const content = doc.struct('LBody')
    list.add(item)
    item.add(label).add(content)
    need(lineHeight(style))
    tagged(label, 'Lbl', () => drawLine(mark, style, page.left + 16 - measure(mark, style), y))
    for (const part of breakLines(text, textWidth - 22, (piece) => measure(piece, style))) {
      need(lineHeight(style))
      tagged(content, 'LBody', () => drawLine(part, style, page.left + 22, y))
      y += lineHeight(style)
    }
    y += 1.5
  }

  const linesOf = (texts: readonly CellText[], { x, width, alignRight = false }: Column): Line[] =>
    texts.flatMap(({ text, style, indent = 0, before = 0 }, block) =>
      breakLines(text, width - indent, (piece) => measure(piece, style)).map((part, index) => ({
        text: part, style, width, before: index === 0 ? before : 0, block,
        x: alignRight ? x + width - measure(part, style) : x + indent,
      })))

  const padding = 4

  /** The cells of a row, as high as the highest; a row higher than what is left goes on on the next page. */
  const row = (table: Structure, tag: 'TH' | 'TD', columns: readonly Column[], cells: readonly (readonly CellText[])[], { fill = '', onNewPage = () => {} } = {}): Structure[] => {
    const element = doc.struct('TR')
    table.add(element)
    const all = columns.map((column, index) => linesOf(cells[index] ?? [], column))
    const boxes = columns.map(() => {
      const box = doc.struct(tag, tag === 'TH' ? ({ scope: 'Column' } as object) : {})
      element.add(box)
      return { box, blocks: new Map<number, Structure>() }
    })
    const heightOf = (lines: readonly Line[]) => lines.reduce((sum, { style, before }) => sum + before + lineHeight(style), 0)
    const fitting = (lines: readonly Line[], room: number): Line[] => {
      const cut = lines.findIndex((_, index) => heightOf(lines.slice(0, index + 1)) > room)
      return cut < 0 ? [...lines] : lines.slice(0, cut)
    }
    const turn = (): void => {
      newPage()
      onNewPage()
    }
    const whole = Math.max(...all.map(heightOf)) + 2 * padding
    if (y + whole > page.bottom && whole < page.bottom - page.top - 40) turn()
    let rest: readonly Line[][] = all
    while (rest.some((lines) => lines.length > 0)) {
      const room = page.bottom - y - 2 * padding
      const now = rest.map((lines) => fitting(lines, room))
      if (now.every((lines) => lines.length === 0)) {
        turn()
        continue
      }
      const height = Math.max(...now.map(heightOf)) + 2 * padding
      artifact(() => {
        if (fill !== '') doc.rect(page.left, y, textWidth, height).fill(`#${fill}`)
        doc.moveTo(page.left, y + height).lineTo(page.right, y + height).lineWidth(0.5).strokeColor(`#${rule}`).stroke()
      })
      now.forEach((lines, index) => {
        let top = y + padding
        for (const each of lines) {
          const cell = boxes[index]
          if (!cell) continue
          const block = cell.blocks.get(each.block) ?? doc.struct('P')
          if (!cell.blocks.has(each.block)) {
            cell.blocks.set(each.block, block)
            cell.box.add(block)
          }
          top += each.before
          tagged(block, 'P', () => drawLine(each.text, each.style, each.x, top))
          top += lineHeight(each.style)
        }
      })
      y += height
      rest = rest.map((lines, index) => lines.slice(now[index]?.length ?? 0))
      if (rest.some((lines) => lines.length > 0)) turn()
    }
    return boxes.map(({ box }) => box)
  }

  /** The heading row once more, for the eye alone. */
  const repeatHeading = (columns: readonly Column[], texts: readonly CellText[], fill: string): void => {
    const height = Math.max(...texts.map(({ style }) => lineHeight(style))) + 2 * padding
    artifact(() => {
      doc.rect(page.left, y, textWidth, height).fill(`#${fill}`)
      texts.forEach(({ text, style }, index) => {
        const { x = 0, width = 0, alignRight = false } = columns[index] ?? {}
        drawLine(text, style, alignRight ? x + width - measure(text, style) : x, y + padding)
      })
    }, 'Pagination')
    y += height
  }

  const finish = (): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = []
      doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
      doc.on('error', reject)
      root.end()
      doc.end()
    })

  return {
    doc, root, artifact, tagged, paragraph, listItem, row, repeatHeading, need, newPage, finish, drawLine, measure, lineHeight,
    /** From the top of the page, in points. */
    get y() { return y },
    /** Leaves so much empty. */
    skip: (height: number): void => { y += height },
    /** From 0. */
    get pageIndex() { return doc.bufferedPageRange().count - 1 },
  }
}
