import type { Results } from '../results.ts'

export const document = (results: Results): void => { console.log(results.machine.day) }
