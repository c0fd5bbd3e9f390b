/**
 * How large a theme's title is written over its notes, in rem, so that it takes three lines at most.
 * `beside`: it has half the width of the screen.
 */
export const titleSize = (characters: number, beside: boolean): number => Math.max(1.5, Math.min(3, (beside ? 21 : 32) / Math.sqrt(Math.max(1, characters))))
