import { getDocumentProxy } from 'unpdf'

type Node = { readonly role?: string; readonly type?: string; readonly id?: string; readonly lang?: string; readonly children?: readonly Node[] }
type Tagged = { readonly role: string; readonly path: readonly string[]; readonly page: number; readonly text: string }
export type ReadPdf = { readonly info: Readonly<Record<string, unknown>>; readonly lang: string; readonly marked: boolean; readonly pages: number; readonly tagged: readonly Tagged[]; readonly all: string; readonly outline: readonly string[] }

/** A PDF as assistive technology reads it: pieces of text in the order of the structure, with the roles they stand under. */
export const readPdf = async (file: Uint8Array): Promise<ReadPdf> => {
  const document = await getDocumentProxy(new Uint8Array(file))
  const { info } = await document.getMetadata()
  const { Language: lang = '', ...rest } = info as { Language?: string }
  const tagged: Tagged[] = []
  let all = ''
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const texts = new Map<string, string>()
    let open: string[] = []
    for (const item of (await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })).items) {
      if ('str' in item) {
        all += item.str
        const id = open.at(-1) ?? ''
        texts.set(id, (texts.get(id) ?? '') + item.str)
      } else if (item.type === 'endMarkedContent') open = open.slice(0, -1)
      else open = [...open, item.id ?? '']
    }
    const visit = (node: Node, path: readonly string[]): void => {
      if (node.type === 'content') tagged.push({ role: path.at(-1) ?? '', path, page: number, text: texts.get(node.id ?? '') ?? '' })
      for (const child of node.children ?? []) visit(child, node.role === undefined ? path : [...path, node.role])
    }
    const tree = (await page.getStructTree()) as Node | null
    if (tree) visit(tree, [])
  }
  const outline = ((await document.getOutline()) as { title: string }[] | null) ?? []
  const marked = ((await document.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true
  return { info: rest, lang, marked, pages: document.numPages, tagged, all, outline: outline.map((item) => item.title) }
}
