/**
 * How large a question is written, in hundredths of the screen's height: as large as its length allows, never
 * less than 3.2. `room` is the share that it has of the page of a round.
 */
export const questionSize = (characters: number, room: number): number => Math.max(3.2, Math.min(11, 92 * Math.sqrt(room / Math.max(1, characters))))
