const title = /^(m|mr|mrs|ms|miss|mme|mlle|dr|pr|prof|me)\.?$/i

/** What a place card may say of a name: the first name alone; of “Mme Durand”, « Mme D. ». */
export const firstName = (name: string): string => {
  const [first = '', second = ''] = name.trim().split(/\s+/)
  if (!title.test(first)) return first
  const initial = Array.from(second)[0]
  return initial === undefined ? first : `${first} ${initial.toLocaleUpperCase()}.`
}
