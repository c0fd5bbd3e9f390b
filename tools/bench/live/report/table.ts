import type { Row } from '../results.ts'

/** Rows as the lines of a Markdown table, a column for each figure. */
export const asLines = (rows: readonly Row[], titles: Readonly<Record<string, string>> = {}): string[] => {
  const names = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))]
  return [
    `| | ${names.map((name) => titles[name] ?? name).join(' | ')} |`,
    `| --- | ${names.map(() => '---:').join(' | ')} |`,
    ...rows.map(({ what, figures }) => `| ${what} | ${names.map((name) => (figures[name] === undefined ? '' : figures[name].toLocaleString('en'))).join(' | ')} |`),
  ]
}
