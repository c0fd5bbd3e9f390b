/** Something to choose, known by a number or by its words. */
export type Option = { readonly id: string; readonly number: number | null; readonly text: string; readonly hint?: string; readonly className?: string }

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** The options that what was typed may mean: a number means the one that has it first, then those it begins; words are found anywhere. */
export const matching = (options: readonly Option[], typed: string): readonly Option[] => {
  const wanted = plain(typed)
  if (wanted === '') return options
  if (!/^\d+$/.test(wanted)) return options.filter(({ text }) => plain(text).includes(wanted))
  const begun = options.filter(({ number }) => number !== null && String(number).startsWith(wanted))
  return [...begun].sort((a, b) => Number(String(b.number) === wanted) - Number(String(a.number) === wanted))
}
