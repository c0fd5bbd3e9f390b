/** How long events are gathered before they are told, in milliseconds: a small café hears of everything at once. */
export const shortest = 25
/** Nobody waits longer than this for what is durable. */
export const longest = 100
/** Telling takes at most a quarter of the time: a hall of thousands that hears of everything is told more at a time. */
const share = 4

/**
 * When a café is to be told what is new. `told` is given how long the last telling took; `wait` answers how long
 * to gather from now on. All in milliseconds.
 */
export type Pace = { told(at: number, took: number): void; wait(now: number): number }

export const createPace = (): Pace => {
  let notBefore = 0
  return {
    told: (at, took) => { notBefore = at + Math.min(longest, took * (share - 1)) },
    wait: (now) => Math.max(shortest, notBefore - now),
  }
}
