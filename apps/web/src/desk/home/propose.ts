/** Tables of four, five at most, as a world café wants them; one table at least. */
export const proposeTables = (people: number): number => Math.max(1, people < 8 ? Math.ceil(people / 5) : Math.round(people / 4.5))

/** How many sit at each table: `4`, or `4–5` where it does not come out even. */
export const tableSizes = (people: number, tables: number): string => {
  const small = Math.floor(people / tables), large = Math.ceil(people / tables)
  return small === large ? String(small) : `${small}–${large}`
}

/** Minutes from the first walk to the last bell. */
export const minutesInAll = (rounds: number, roundMinutes: number, walkingMinutes: number): number => Math.round(rounds * (roundMinutes + walkingMinutes))
