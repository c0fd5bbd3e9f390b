/** The seconds a clock shows: a second counts until it is over, so that 0 is shown at the bell alone. */
export const secondsLeft = (milliseconds: number): number => Math.max(0, Math.ceil(milliseconds / 1000))

/** `19:07`, `0:42`, `125:00`. */
export const clockFace = (milliseconds: number): string => {
  const seconds = secondsLeft(milliseconds)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Minutes left for words: the nearest number, and 1 for the last minute alone. */
export const minutesLeft = (milliseconds: number): number => {
  const seconds = secondsLeft(milliseconds)
  return seconds <= 60 ? 1 : Math.max(2, Math.round(seconds / 60))
}

/** Milliseconds until `clockFace` changes. */
export const untilNextSecond = (milliseconds: number): number => (milliseconds <= 0 ? 1000 : ((milliseconds - 1) % 1000) + 1)

export type Mood = 'calm' | 'soon' | 'over'

/** How a round feels: `soon` from the soft signal on, `over` from the bell. `left` null: no clock runs any more. */
export const moodOf = (left: number | null, warningBefore: number): Mood => (left === null || left <= 0 ? 'over' : left <= warningBefore ? 'soon' : 'calm')
