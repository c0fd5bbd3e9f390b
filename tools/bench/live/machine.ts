import { cpus, loadavg, totalmem } from 'node:os'

export type Machine = { readonly processor: string; readonly cores: number; readonly memoryGb: number; readonly node: string; readonly day: string; readonly load: number }

/** What it was measured on, and how busy that was with other things when it began (load average of a minute). */
export const machine = (): Machine => ({
  processor: cpus()[0]?.model ?? '', cores: cpus().length, memoryGb: Math.round(totalmem() / 1e9), node: process.version, day: new Date().toISOString().slice(0, 10), load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
})
