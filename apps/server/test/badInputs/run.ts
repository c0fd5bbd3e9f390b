import type { BadInput } from './cases.ts'
import { livePast, type Past } from './past.ts'
import { startRealServer, type RealServer } from './server.ts'
import { judge, type Verdict } from './verdict.ts'

export type Run = { readonly server: RealServer; judge(bad: BadInput): Promise<Verdict>; end(): Promise<void> }

/** A real server with a café that has a past, on which cases are played one after another. `long`: what takes minutes takes minutes. */
export const openRun = async ({ long = false }: { readonly long?: boolean } = {}): Promise<Run> => {
  let past: Past | undefined
  const server = await startRealServer({}, async (folder) => { past = await livePast(folder) })
  return { server, judge: (bad) => judge(server, past as Past, bad, long), end: () => server.end() }
}

/** In an order that only the seed knows. */
export const shuffled = <T>(list: readonly T[], seed: number): T[] => {
  let state = seed >>> 0 || 1
  const next = (): number => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state / 2 ** 32 }
  const rest = [...list]
  return Array.from({ length: list.length }, () => rest.splice(Math.floor(next() * rest.length), 1).at(0) as T)
}
