import { hostname } from 'node:os'
import { Parser } from 'commonmark'
import { strFromU8, unzipSync } from 'fflate'
import papaparse from 'papaparse'
import { paragraphsOf, partsOf, walk } from '../../../../packages/export/test/office.ts'
import { readPdf } from '../../../../packages/export/test/pdf.ts'
import { generate } from './cases.ts'
import { NotHere, type Ops, type Play } from './observed.ts'
import { guestOf, newId, openStage, type Guest, type Stage } from './stage.ts'
import type { Reply } from './server.ts'
import type { Ack } from './wire.ts'

const formats = ['docx', 'xlsx', 'pdf', 'csv', 'md', 'html'] as const
type Files = Readonly<Record<(typeof formats)[number], Reply>>

const sheet = (stage: Stage, format: string): Promise<Reply> => stage.server.ask(`/api/cafes/${stage.links.cafeId}/sheet?format=${format}`, { key: stage.links.facilitator, from: stage.from })

const files = async (stage: Stage): Promise<Files> => {
  const found: Partial<Record<(typeof formats)[number], Reply>> = {}
  for (const format of formats) {
    const reply = await sheet(stage, format)
    if (reply.status === 400) throw new NotHere(`no export as ${format}`)
    if (reply.status !== 200) throw new Error(`export as ${format}: ${reply.status} ${reply.text.slice(0, 200)}`)
    found[format] = reply
  }
  return found as Files
}

/** The text of every cell, whether Excel keeps it beside or inside, and what type the cell is. */
const cellsOf = (file: Uint8Array): { text: string; type: string }[] => {
  const parts = partsOf(file)
  const shared: string[] = []
  let open = ''
  walk(parts.get('xl/sharedStrings.xml') ?? '<none/>', { open: (name) => { if (name === 'si') open = '' }, text: (text) => { open += text }, close: (name) => { if (name === 'si') shared.push(open) } })
  const cells: { text: string; type: string }[] = []
  for (const [name, xml] of parts) {
    if (!name.startsWith('xl/worksheets/')) continue
    let type = '', text = '', formula = false
    walk(xml, {
      open: (tag, attributes) => { if (tag === 'c') { type = attributes['t'] ?? 'n'; text = ''; formula = false } if (tag === 'f') formula = true },
      text: (value) => { text += value },
      close: (tag) => { if (tag === 'c') cells.push({ text: type === 's' ? (shared[Number(text)] ?? '') : text, type: formula ? 'formula' : type === 's' || type === 'inlineStr' || type === 'str' ? 'string' : type }) },
    })
  }
  return cells
}

const blocks = (markdown: string): { count: number; images: number; text: string } => {
  const walker = new Parser().parse(markdown).walker()
  let count = 0, images = 0, text = ''
  for (let event = walker.next(); event !== null; event = walker.next()) {
    if (!event.entering) continue
    if (['heading', 'html_block', 'html_inline', 'block_quote', 'code_block', 'list', 'item', 'thematic_break', 'link'].includes(event.node.type)) count += 1
    if (event.node.type === 'image') images += 1
    text += event.node.type === 'softbreak' || event.node.type === 'linebreak' ? '\n' : (event.node.literal ?? '')
  }
  return { count, images, text }
}

const bare = (text: string): string => text.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '')
const everyPart = (file: Uint8Array): string => {
  try { return Object.values(unzipSync(file)).map((bytes) => strFromU8(bytes)).join('\n') } catch { return Buffer.from(file).toString('latin1') }
}

const give = async (stage: Stage, command: object): Promise<Ack> => ((await stage.desk.ask('commands', { commands: [{ id: newId(), command }] }))['results'] as Ack[]).at(0) as Ack
const toHarvest = async (stage: Stage): Promise<void> => { for (let steps = 0; steps < 4; steps += 1) await stage.advance() }

/** Brings the café to where the case wants it; resolves with what is to be found in the files. */
const setUp = async (stage: Stage, { input, setup = '', id, expect }: Parameters<Play>[1]): Promise<{ text: string; noteId: string | null }> => {
  const typed = String(generate(input['note_text'], {}))
  if (setup.startsWith('0 notes') || expect['says'] !== undefined) { await toHarvest(stage); return { text: typed, noteId: null } }
  if (typed.length > 500) {
    // No note holds as much, but an issue of many notes does.
    const guests: Guest[] = []
    for (let guest = 0; guest < 8; guest += 1) guests.push(await guestOf(stage.server, stage.from, stage.links, `G${guest}`))
    const ids: string[] = []
    for (let start = 0; start < typed.length; start += 500) ids.push(await stage.post(guests.at(ids.length % guests.length) as Guest, typed.slice(start, start + 500)))
    await toHarvest(stage)
    for (const guest of guests) guest.wire.close()
    const [into, ...rest] = ids.map((noteId) => ({ id: noteId, revision: 0 }))
    await give(stage, { type: 'mergeIssues', issues: rest, into })
    return { text: typed, noteId: ids[0] ?? null }
  }
  const noteId = await stage.post(stage.ann, typed)
  if (/deleted/.test(setup)) await stage.ann.wire.ask('commands', { commands: [{ id: newId(), command: { type: 'deleteNote', noteId } }] })
  await toHarvest(stage)
  if (/hidden/.test(setup)) await give(stage, { type: 'hideNote', noteId })
  if (/themes/.test(setup)) {
    for (const title of [`Coûts/délais: [2026]?* ${'x'.repeat(38)}`, `Coûts/délais: [2026]?* ${'x'.repeat(37)}y`]) await give(stage, { type: 'createTheme', themeId: newId(), title, colour: 'mint' })
  }
  void id
  return { text: typed, noteId }
}

const archiveOf = async (stage: Stage): Promise<Reply> => {
  for (const path of [`/api/cafes/${stage.links.cafeId}/archive`, `/api/cafes/${stage.links.cafeId}/sheet?format=json`, `/api/cafes/${stage.links.cafeId}/documents/archive`]) {
    const reply = await stage.server.ask(path, { key: stage.links.organiser, from: stage.from })
    if (reply.status === 200) return reply
  }
  throw new NotHere('no archive')
}

const exportFiles: Play = async (stage, bad) => {
  const { expect, setup = '' } = bad
  const titled = /such a title/.test(setup)
  const here = titled ? await openStage(stage.server, { title: '../../été\\"; x="1' }) : stage
  try {
    const { text } = await setUp(here, bad)
    const head = await here.head()
    const load = /load/.test(setup) ? keepPosting(here) : null
    const made = await files(here)
    load?.stop()
    const facts: Record<string, unknown> = {}
    const wants = (name: string): boolean => Object.hasOwn(expect, name)
    const markdown = made.md.text, csv = made.csv.text.replace(/^\uFEFF/, '')
    const xlsx = cellsOf(made.xlsx.bytes)
    const pdf = await readPdf(made.pdf.bytes)
    const docx = partsOf(made.docx.bytes)
    const words = paragraphsOf(docx.get('word/document.xml') ?? '<none/>')
    const fields = papaparse.parse<string[]>(csv, { delimiter: ';' }).data.flat()
    const kept = clean(text)
    const cell = xlsx.find((one) => bare(one.text).includes(bare(kept)))
    const field = fields.find((one) => bare(one).includes(bare(kept)))
    Object.assign(facts, {
      docx_opens: words.length > 0, xlsx_opens: xlsx.length > 0, xml_well_formed: true, all_formats_open: words.length > 0 && xlsx.length > 0 && pdf.pages > 0 && fields.length > 0,
      xlsx_cell_type: cell?.type, csv_cell_starts_with: field?.slice(0, 2), csv_first_char_safe: field !== undefined && !/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(field),
      roundtrip_text_equals: field !== undefined && [kept, `'${kept}`].some((one) => field.replace(/\r\n/g, '\n') === one) && cell?.text === kept,
      docx_field_codes: [...(docx.get('word/document.xml') ?? '').matchAll(/<w:(?:fldSimple[^>]*w:instr="([^"]*)"|instrText[^>]*>([^<]*)<)/g)].filter(([, simple, complex]) => !/^\s*(PAGE|NUMPAGES|TOC|PAGEREF|HYPERLINK \\l)/.test((simple ?? complex ?? '').trim() || 'PAGE')).length,
      md_images: blocks(markdown).images, text_recoverable: bare(blocks(markdown).text).includes(bare(kept)),
      missing_glyph_boxes: [...pdf.all].filter((letter) => letter === '\uFFFD' || letter === '\u25A1').length,
      truncated: !(setupIsLong(bad) ? bare(xlsx.map((one) => one.text).join('')).includes(bare(kept).slice(0, 499)) && [...xlsx.map((one) => one.text).join('')].filter((letter) => letter === 'a').length >= 33_000 : true),
      ...sheetNames(made.xlsx.bytes),
      content_disposition: made.xlsx.headers['content-disposition'], path_separators: [...decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(made.xlsx.headers['content-disposition'] ?? '')?.[1] ?? '/')].filter((letter) => letter === '/' || letter === '\\').length,
      pdf_tagged: pdf.marked && pdf.tagged.length > 0, pdf_lang: pdf.lang, pdf_title: typeof pdf.info['Title'] === 'string' && pdf.info['Title'] !== '',
      docx_heading_styles: words.some(({ style }) => /^(Title|Heading1)$/.test(style)), xlsx_header_row_marked: [...partsOf(made.xlsx.bytes)].some(([name, xml]) => name.startsWith('xl/worksheets/') && /<pane [^>]*state="frozen"/.test(xml)), html_alternative: /<html[^>]* lang="fr"/.test(made.html.text),
    })
    const texts: Record<string, string> = { docx: words.map((one) => one.text).join('\n'), xlsx: xlsx.map((one) => one.text).join('\n'), pdf: pdf.all, csv, md: blocks(markdown).text, html: made.html.text.replace(/<[^>]+>/g, '\n').replaceAll('&nbsp;', ' ').replaceAll('&#39;', "'") }
    if (wants('pdf_text_extract_contains')) facts['pdf_text_extract_contains'] = (expect['pdf_text_extract_contains'] as string[]).filter((part) => bare(pdf.all).includes(bare(part)))
    if (wants('md_blocks_added')) facts['md_blocks_added'] = blocks(markdown).count - await plainBlocks(stage)
    if (wants('absent_from')) facts['absent_from'] = (expect['absent_from'] as string[]).filter((format) => !bare(texts[format] ?? kept).includes(bare(kept)))
    if (wants('present_only_in')) {
      const archive = (await archiveOf(here)).text
      facts['present_only_in'] = archive.includes(kept) && /NoteHidden|hidden/.test(archive) ? 'archive with the hidden flag' : 'nowhere'
    }
    if (wants('says')) facts['says'] = Object.values(texts).every((one) => bare(one).includes(bare(String(expect['says'])))) ? expect['says'] : Object.keys(texts).filter((format) => !bare(texts[format] ?? '').includes(bare(String(expect['says']))))
    if (wants('counts_equal_across_formats')) Object.assign(facts, snapshots(texts, head))
    if (wants('files_contain_none_of')) {
      const secrets: Record<string, string> = { 'facilitator token': here.links.facilitator, 'projector token': here.links.screen, 'organiser token': here.links.organiser, 'join secret': here.links.join, 'server path': process.cwd(), 'hostname of the server': hostname() }
      const all = Object.values(made).map(({ bytes }) => everyPart(bytes)).join('\n') + JSON.stringify(pdf.info)
      // A short name of a machine is looked for as a word of its own, in what is text.
      const words = [...Object.values(texts), ...Object.values(made).filter(({ bytes }) => bytes.subarray(0, 2).toString() === 'PK').map(({ bytes }) => everyPart(bytes)), JSON.stringify(pdf.info)].join('\n')
      const holds = (name: string, secret: string): boolean => (name.startsWith('hostname') ? new RegExp(`(?<![\\w-])${secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).test(words) : all.includes(secret))
      facts['files_contain_none_of'] = (expect['files_contain_none_of'] as string[]).filter((name) => secrets[name] !== undefined && !holds(name, secrets[name]))
    }
    return { facts, may: 'tell' }
  } finally {
    if (here !== stage) here.end()
  }
}

const setupIsLong = ({ input }: Parameters<Play>[1]): boolean => String(generate(input['note_text'], {})).length > 500
// oxlint-disable-next-line no-control-regex
const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').trim()

const sheetNames = (file: Uint8Array): Record<string, unknown> => {
  const names: string[] = []
  walk(partsOf(file).get('xl/workbook.xml') ?? '<none/>', { open: (name, attributes) => { if (name === 'sheet') names.push(attributes['name'] ?? '') } })
  return { sheet_names_unique: new Set(names.map((name) => name.toLowerCase())).size === names.length, sheet_name_max: Math.max(...names.map((name) => name.length)) }
}

/** The blocks of a café whose one note is an ordinary word. */
const plainBlocks = async (stage: Stage): Promise<number> => {
  const plain = await openStage(stage.server)
  await plain.post(plain.ann, 'note')
  await toHarvest(plain)
  const { count } = blocks((await sheet(plain, 'md')).text)
  plain.end()
  return count
}

/** Each file says which moment it shows, not before the load began, and all count as many issues. In a CSV, a column says it, and rows are counted. */
const snapshots = (texts: Readonly<Record<string, string>>, head: number): Record<string, unknown> => {
  const rows = papaparse.parse<string[]>(texts['csv'] ?? '', { delimiter: ';', skipEmptyLines: true }).data
  const told = Object.entries(texts).map(([format, text]) => (format === 'csv'
    ? { position: /état au n°/i.test(rows[0]?.at(-1) ?? '') ? Number(rows[1]?.at(-1)) : Number.NaN, issues: rows.length - 1 }
    : { position: Number(/état au n°[\s\u00A0\u202F]*([\d\u00A0\u202F]+)/i.exec(text)?.[1]?.replace(/\D/g, '')), issues: Number(/(\d+)[\s\u00A0\u202F]+enjeu/.exec(text)?.[1]) }))
  return { snapshot_seq_in_file: told.every(({ position }) => position >= head), counts_equal_across_formats: told.every(({ issues }) => issues === 1) }
}

const keepPosting = (stage: Stage): { stop(): void } => {
  const timer = setInterval(() => { void give(stage, { type: 'createTheme', themeId: newId(), title: `Thème ${newId()}`, colour: 'sky' }).catch(() => undefined) }, 20)
  return { stop: () => clearInterval(timer) }
}

export const exportOps: Ops = [[/^export/, exportFiles]]
