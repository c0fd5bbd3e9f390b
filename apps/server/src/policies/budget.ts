/** A bucket of tokens: so many at once, and so many more each second. */
export type Budget = {
  /** Takes one; false where none is left. */
  take(): boolean
}

/** `now` in milliseconds. */
export const createBudget = ({ burst, perSecond }: { readonly burst: number; readonly perSecond: number }, now: () => number): Budget => {
  let left = burst
  let filledAt = now()
  return {
    take: () => {
      const at = now()
      left = Math.min(burst, left + ((at - filledAt) / 1_000) * perSecond)
      filledAt = at
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
