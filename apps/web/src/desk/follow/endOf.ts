/** The end of a day where this computer is, in milliseconds since 1970; null for no day. */
export const endOf = (day: string): number | null => {
  const [, year = 0, month = 1, date = 1] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)?.map(Number) ?? []
  return year === 0 ? null : new Date(year, month - 1, date, 23, 59, 59, 999).getTime()
}
