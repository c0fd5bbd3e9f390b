/** Reads a semicolon-separated file with quotes: another parser than the one that wrote it. */
export const readCsv = (text: string): string[][] => {
  const rows: string[][] = [[]]
  let cell = '', quoted = false
  const body = text.replace(/^\uFEFF/, '')
  for (let index = 0; index < body.length; index += 1) {
    const character = body[index]
    if (quoted) {
      if (character === '"' && body[index + 1] === '"') { cell += '"'; index += 1 } else if (character === '"') quoted = false
      else cell += character
    } else if (character === '"') quoted = true
    else if (character === ';') { rows.at(-1)?.push(cell); cell = '' }
    else if (character === '\n') { rows.at(-1)?.push(cell.replace(/\r$/, '')); cell = ''; rows.push([]) }
    else cell += character
  }
  return rows.filter((row) => row.length > 1)
}
