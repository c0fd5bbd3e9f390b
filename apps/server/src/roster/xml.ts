import { UnreadableFile } from './table.ts'

export type XmlPiece =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and numbers; an entity that a file brings itself is never looked up. */
export const plainText = (raw: string): string =>
  raw.includes('&') ? raw.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code)
  }) : raw

/** An attribute's value, or null. */
export const attribute = (attributes: string, name: string): string | null => {
  const found = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes.slice(0, 2_000))
  return found ? plainText(found[1] ?? found[2] ?? '') : null
}

/** A document type can bring entities from elsewhere, or entities that grow without end: no workbook has one. */
export const refuseDoctype = (xml: string): void => { if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new UnreadableFile('it declares a document type') }

/** The pieces of an XML text in order, in one pass, names without their prefix. Throws `UnreadableFile` where it breaks off. */
export function* piecesOf(xml: string): Generator<XmlPiece> {
  let at = 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    if (next < 0) return
    if (next > at) yield { kind: 'text', text: plainText(xml.slice(at, next)) }
    const special = xml.startsWith('<!--', next) ? '-->' : xml.startsWith('<![CDATA[', next) ? ']]>' : xml.startsWith('<?', next) ? '?>' : '>'
    const end = xml.indexOf(special, next)
    if (end < 0) throw new UnreadableFile('it breaks off')
    at = end + special.length
    if (special === ']]>') { yield { kind: 'text', text: xml.slice(next + 9, end) }; continue }
    if (special !== '>') continue
    const closes = xml.charAt(next + 1) === '/'
    const body = xml.slice(next + (closes ? 2 : 1), end)
    const space = body.search(/[\s/]/)
    const name = (space < 0 ? body : body.slice(0, space)).replace(/^[^:]*:/, '')
    yield closes ? { kind: 'close', name } : { kind: 'open', name, attributes: space < 0 ? '' : body.slice(space), empty: body.endsWith('/') }
  }
}
