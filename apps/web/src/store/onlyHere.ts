import { livesInMemory } from './keys.ts'

/** What is on this page and nowhere else, and would be gone with it: each says whether there is any now. */
export const onlyHere = new Set<() => boolean>([livesInMemory])
