// `npm run faults -- [--seeds N] [--from N] [--json] [--only fire,power,disk,storm] [--minutes M] [--keep file]`: real servers, sockets and disks under
// fire, and one checker over what happened. `--mutants` plants defects, each to be caught. `--short` is what `npm test` runs of either.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fillDisk } from './diskFull.ts'
import { huntMutants } from './mutants.ts'
import { cutPower } from './powerCuts.ts'
import { runSeed, type SeedReport } from './seed.ts'
import { storm } from './storm.ts'

const { values } = parseArgs({ options: {
  seeds: { type: 'string', default: '1' }, from: { type: 'string', default: '1' }, json: { type: 'boolean', default: false }, only: { type: 'string' }, short: { type: 'boolean', default: false }, mutants: { type: 'boolean', default: false }, mutant: { type: 'string', default: '' }, 'until-broken': { type: 'boolean', default: false },
  cafes: { type: 'string', default: '4' }, phones: { type: 'string', default: '20' }, rate: { type: 'string', default: '800' }, seconds: { type: 'string', default: '25' }, storm: { type: 'string', default: '2000' }, notes: { type: 'string', default: '3000' }, cuts: { type: 'string', default: '400' }, minutes: { type: 'string', default: '1000' }, keep: { type: 'string' },
} })
if (values.mutants) {
  const found = huntMutants(({ mutant, by, rule }) => { if (!values.json) console.log(`${by ?? 'NOT CAUGHT'} · ${mutant} · ${rule}`) }, values.mutant, values.short)
  const missed = found.filter(({ by }) => by === null)
  console.log(values.json ? JSON.stringify(found) : `${found.length - missed.length} of ${found.length} planted defects were caught`)
  process.exit(missed.length === 0 && found.length > 0 ? 0 : 1)
}
const { short } = values
const only = new Set((values.only ?? (short ? 'fire,power' : 'fire,power,disk,storm')).split(','))
const size = short ? { cafes: 1, phones: 8, notesPerSecond: 60, seconds: 4 } : { cafes: Number(values.cafes), phones: Number(values.phones), notesPerSecond: Number(values.rate), seconds: Number(values.seconds) }
const say = (what: string, report: { readonly broken: readonly string[] }): void => { if (!values.json) console.log(what, JSON.stringify({ ...report, broken: report.broken.slice(0, 10) })) }
const broken: string[] = []
const took = <Report extends { readonly broken: readonly string[]; readonly notRun?: string | null }>(what: string, report: Report): Report => {
  say(what, report)
  broken.push(...report.broken.map((rule) => `${what}: ${rule}`))
  return report
}

/** A long campaign may be made in parts: what is kept in the file counts with the rest, and goes on behind its last seed. */
const kept: readonly SeedReport[] = values.keep && existsSync(values.keep) ? (JSON.parse(readFileSync(values.keep, 'utf8')) as SeedReport[]) : []
const fire: SeedReport[] = [...kept]
for (const { seed, broken: found } of kept) broken.push(...found.map((rule) => `seed ${seed}: ${rule}`))
const from = Math.max(Number(values.from), ...kept.map(({ seed }) => seed + 1))
const enough = Date.now() + Number(values.minutes) * 60_000
if (only.has('fire')) for (let seed = from; seed < from + Number(values.seeds); seed += 1) {
  if (Date.now() > enough || (values['until-broken'] && broken.length > 0)) break
  fire.push(took(`seed ${seed}`, await runSeed(seed, size)))
  if (values.keep) writeFileSync(values.keep, JSON.stringify(fire))
}
const power = only.has('power') ? took('power cuts', await cutPower(from, short ? { phones: 6, notes: 100, cuts: 25 } : { phones: 20, notes: Number(values.notes), cuts: Number(values.cuts) })) : null
const disk = only.has('disk') ? took('a full disk', await fillDisk(12)) : null
const reconnect = only.has('storm') ? took('reconnect storm', await storm(from, Number(values.storm))) : null

const sum = (of: (report: SeedReport) => number): number => fire.reduce((total, report) => total + of(report), 0)
const most = (of: (report: SeedReport) => number): number => Math.max(0, ...fire.map(of))
const total = {
  seeds: fire.length, events: sum(({ events }) => events), kills: sum(({ kills }) => kills), terms: sum(({ terms }) => terms), resets: sum(({ resets }) => resets), pagesOpened: sum(({ pagesOpened }) => pagesOpened),
  slowReaders: sum(({ slowReaders }) => slowReaders.opened), slowReadersLetGo: sum(({ slowReaders }) => slowReaders.letGo), drainedAfterMost: most(({ drainedAfter }) => drainedAfter), equalAfterMost: most(({ equalAfter }) => equalAfter),
  acknowledgedNotes: sum(({ acknowledgedNotes }) => acknowledgedNotes) + (power?.acknowledgedNotes ?? 0) + (disk?.acknowledgedNotes ?? 0) + (reconnect?.acknowledgedNotes ?? 0),
  lost: broken.filter((rule) => rule.includes('N1')).length, double: broken.filter((rule) => rule.includes('N2')).length, broken: broken.length, notRun: [power, disk].flatMap((report) => report?.notRun ?? []),
}
console.log(JSON.stringify(values.json ? { total, broken, fire, power, disk, storm: reconnect } : total))
process.exit(broken.length === 0 ? 0 : 1)
