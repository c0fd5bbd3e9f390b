import { XmlAttributeComponent, XmlComponent, type Table } from 'docx'

class Value extends XmlAttributeComponent<{ readonly val: string }> {
  protected override readonly xmlKeys = { val: 'w:val' }
}

class Marked extends XmlComponent {
  constructor(name: string, ...children: readonly (XmlComponent | Value)[]) {
    super(name)
    this.root.push(...children)
  }
}

/**
 * Marks a table as the document's table of contents (ECMA-376, `docPartGallery`), by which Word and readers for the
 * blind know it. It holds links, not a field: nothing has to be refreshed, and nothing typed is ever in a field.
 */
export const contentsBlock = (table: Table): Table => {
  const gallery = new Marked('w:docPartObj', new Marked('w:docPartGallery', new Value({ val: 'Table of Contents' })), new Marked('w:docPartUnique'))
  // The library takes any element between paragraphs, though its types name two.
  return new Marked('w:sdt', new Marked('w:sdtPr', gallery), new Marked('w:sdtContent', table)) as unknown as Table
}
