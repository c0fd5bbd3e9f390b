/** What is left in a box once `kept` is kept: what was typed on meanwhile stays there. */
export const typedOn = (now: string, kept: string): string => now.replace(kept, '').trimStart()
