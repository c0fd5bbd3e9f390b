/**
 * Measures how high texts are in an element of a class, at a width in CSS pixels. Each text is measured once; the
 * ruler is thrown away with its width, and with it what it remembers.
 */
export const createRuler = (className: string, width: number): ((texts: readonly string[]) => ReadonlyMap<string, number>) => {
  const known = new Map<string, number>()
  return (texts) => {
    const fresh = [...new Set(texts)].filter((text) => !known.has(text))
    if (fresh.length > 0) {
      const bench = document.createElement('div')
      Object.assign(bench.style, { position: 'absolute', visibility: 'hidden', left: '0', top: '0', width: `${width}px` })
      const measured = fresh.map((text) => {
        const element = document.createElement('div')
        element.className = className
        element.textContent = text
        bench.append(element)
        return [text, element] as const
      })
      // All at once: the browser lays the page out a single time.
      document.body.append(bench)
      for (const [text, element] of measured) known.set(text, element.getBoundingClientRect().height)
      bench.remove()
    }
    return known
  }
}
