/** What stands on a person's token: the first letters of their first and last word; a dot for nobody's name. */
export const initials = (name: string): string => {
  const words = name.trim().split(/[\s\u00A0]+/).filter((word) => word !== '')
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].flatMap((word) => (word === undefined ? [] : [[...word][0] ?? '']))
  return letters.join('').toLocaleUpperCase() || '·'
}
