/** One line of the plot: a name, and notes per second for each number of clients. */
export type Line = { readonly name: string; readonly colour: string; readonly dash: string; readonly points: readonly { readonly clients: number; readonly rate: number }[] }

const width = 720, height = 420, left = 70, right = 160, top = 46, bottom = 52

/** A drawing (SVG) of rates over clients, both on scales of powers; told apart without colour by dashes and by names at the lines' ends. */
export const plot = (title: string, lines: readonly Line[]): string => {
  const clients = [...new Set(lines.flatMap(({ points }) => points.map((point) => point.clients)))].toSorted((a, b) => a - b)
  const rates = lines.flatMap(({ points }) => points.map(({ rate }) => Math.max(1, rate)))
  const low = Math.floor(Math.log10(Math.min(...rates))), high = Math.ceil(Math.log10(Math.max(...rates)))
  const [first = 1, last = 1] = [clients[0], clients.at(-1)]
  const x = (count: number): number => left + ((Math.log(count) - Math.log(first)) / Math.max(1e-9, Math.log(last) - Math.log(first))) * (width - left - right)
  const y = (rate: number): number => height - bottom - ((Math.log10(Math.max(1, rate)) - low) / Math.max(1, high - low)) * (height - top - bottom)
  const at = (value: number): string => value.toFixed(1)
  /** Where each line's name stands: at its end, and no two on top of each other. */
  const names = new Map<string, number>()
  for (const { name, points } of lines.toSorted((one, other) => y(one.points.at(-1)?.rate ?? 1) - y(other.points.at(-1)?.rate ?? 1))) {
    const end = y(points.at(-1)?.rate ?? 1) + 4
    names.set(name, Math.max(end, ...[...names.values()].filter((taken) => taken + 16 > end).map((taken) => taken + 16)))
  }
  const decades = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="13">
<rect width="${width}" height="${height}" fill="#fbf7ef"/>
<text x="${left}" y="26" font-size="16" font-weight="bold" fill="#221c17">${title}</text>
${decades.map((rate) => `<line x1="${left}" x2="${width - right}" y1="${at(y(rate))}" y2="${at(y(rate))}" stroke="#d9cfbd"/><text x="${left - 8}" y="${at(y(rate) + 4)}" text-anchor="end" fill="#4a4038">${rate.toLocaleString('en')}</text>`).join('\n')}
${clients.map((count) => `<text x="${at(x(count))}" y="${height - bottom + 20}" text-anchor="middle" fill="#4a4038">${count.toLocaleString('en')}</text>`).join('\n')}
<text x="${at((left + width - right) / 2)}" y="${height - 10}" text-anchor="middle" fill="#4a4038">clients, each seeing every note</text>
${lines.map(({ name, colour, dash, points }) => {
    const end = points.at(-1)
    return `<polyline fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dash}" points="${points.map(({ clients: count, rate }) => `${at(x(count))},${at(y(rate))}`).join(' ')}"/>
${points.map(({ clients: count, rate }) => `<circle cx="${at(x(count))}" cy="${at(y(rate))}" r="3.5" fill="${colour}"/>`).join('')}
${end ? `<text x="${at(x(end.clients) + 9)}" y="${at(names.get(name) ?? 0)}" fill="${colour}">${name}</text>` : ''}`
  }).join('\n')}
</svg>
`
}
