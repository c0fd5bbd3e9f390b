import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../workspace.mjs'
import { median } from './figures.ts'
import type { Row } from './results.ts'

export type Options = { readonly clients: readonly number[]; readonly repeat: number; readonly quick: boolean; readonly say: (line: string) => void }
type Figures = { readonly [name: string]: number }

/** Runs one of the load generators in a process of its own; its last line of output is JSON. */
const generate = async <Answer>(file: string, ...args: (string | number)[]): Promise<Answer> => {
  const { stdout } = await promisify(execFile)(path.join(root, 'node_modules/.bin/tsx'), [path.join(root, 'tools/bench/live', file), ...args.map(String)], { cwd: root, maxBuffer: 1 << 24 })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Answer
}

/** The median of each figure over several runs, one after another. */
const repeated = async (what: string, times: number, run: () => Promise<Figures>): Promise<Row> => {
  const runs: Figures[] = []
  for (let turn = 0; turn < times; turn += 1) runs.push(await run())
  const names = Object.keys(runs[0] ?? {})
  return { what, runs, figures: Object.fromEntries(names.map((name) => [name, median(runs.map((figures) => figures[name] ?? Number.NaN))])) }
}

const told = (say: Options['say'], figures: Figures): Figures => { say(`  ${JSON.stringify(figures)}`); return figures }

type Sustained = { readonly best: { readonly rate: number; readonly seenP99: number; readonly ackP99: number; readonly cpu: number } | null; readonly serverCpu?: number }
const rateOf = ({ best }: Sustained): number => Math.round((best?.rate ?? 0) * 10) / 10

export const sections = {
  'all-see-all': async ({ clients, repeat, quick, say }: Options): Promise<Row[]> => {
    const rows: Row[] = []
    for (const count of clients) {
      // Turn by turn, so that all three see the same weather.
      rows.push(await repeated(`${count} clients`, repeat, async () => {
        const seconds = quick ? 1 : 2
        const [ws, socketio, ours] = [await generate<Sustained>('allSeeAll.ts', 'ws', count, seconds), await generate<Sustained>('allSeeAll.ts', 'socketio', count, seconds), await generate<Sustained>('allSeeAll.ts', 'tablée', count, seconds)]
        const figures = { tablee: rateOf(ours), ws: rateOf(ws), socketio: rateOf(socketio), timesWs: Math.round((rateOf(ours) / Math.max(rateOf(ws), 1)) * 10) / 10, seenP99: ours.best?.seenP99 ?? Number.NaN, ackP99: ours.best?.ackP99 ?? Number.NaN }
        say(`  ${count} clients: ${JSON.stringify(figures)}`)
        return figures
      }))
    }
    return rows
  },
  'cafe': async ({ repeat, quick, say }: Options): Promise<Row[]> => {
    const rows: Row[] = []
    for (const phones of quick ? [50, 200] : [200, 2_000]) {
      rows.push(await repeated(`${phones} phones`, repeat, async () => told(say, await generate<Figures>('realCafe.ts', phones, quick ? 5 : 15))))
    }
    return rows
  },
  'joins': async ({ repeat, quick, say }: Options): Promise<Row[]> => {
    const people = quick ? 500 : 2_000
    return [await repeated(`${people} people`, repeat, async () => told(say, await generate<Figures>('joins.ts', people)))]
  },
  'restart': async ({ repeat, quick, say }: Options): Promise<Row[]> => {
    const phones = quick ? 200 : 2_000
    return [await repeated(`${phones} phones`, repeat, async () => told(say, await generate<Figures>('restart.ts', phones, phones)))]
  },
  'desk': async ({ repeat, quick, say }: Options): Promise<Row[]> => {
    const notes = quick ? 1_000 : 10_000
    return [await repeated(`${notes} notes`, repeat, async () => told(say, await generate<Figures>('openDesk.ts', notes)))]
  },
  'log': async ({ repeat, quick, say }: Options): Promise<Row[]> => {
    const events = quick ? 10_000 : 100_000
    return [await repeated(`${events} events`, repeat, async () => told(say, await generate<Figures>('inProcess.ts', events, quick ? 1 : 2)))]
  },
}
export type SectionName = keyof typeof sections
export const sectionNames = Object.keys(sections) as SectionName[]
