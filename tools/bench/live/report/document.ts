import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../../workspace.mjs'
import type { Results, Row } from '../results.ts'
import { plot } from './plot.ts'
import { asLines } from './table.ts'

const page = path.join(root, 'docs/performance.md'), picture = path.join(root, 'docs/images/performance.svg')

/** Notes per second that the best comparable open board carried, by clients (measured once on this class of machine, not in this run). */
const retrospected: Readonly<Record<number, number>> = { 50: 206, 100: 164, 200: 123 }

const titles: Readonly<Record<string, string>> = {
  tablee: 'Tablée, durable (notes/s)', ws: 'raw ws (notes/s)', socketio: 'plain Socket.IO (notes/s)', timesWs: '× raw ws', timesRetrospected: '× Retrospected', seenP99: 'seen p99 (ms)', ackP99: 'ack p99 (ms)',
  posted: 'notes posted', kept: 'acknowledged', shown: 'seen by all who may', bellAckP99: 'bell: ack p99 (ms)', bellSeenP99: 'bell: seen p99 (ms)', serverCpu: 'server CPU (cores)', bellCpu: 'bell: server CPU', bellHeldMs: 'bell: loop held (ms)', generatorCpu: 'generator CPU',
  bytesPerPhoneAndMinute: 'bytes per phone and minute', memoryPerPhoneKb: 'memory per phone (kB)', heapPerPhoneKb: 'of it heap (kB)',
  in: 'in', refused: 'refused', seconds: 'all in after (s)', joinP50: 'one: p50 (ms)', joinP95: 'one: p95 (ms)', joinLast: 'slowest (ms)', serverMb: 'server memory (MB)',
  back: 'back in step', downSeconds: 'server away (s)', inStepP50: 'in step p50 (s)', inStepP95: 'in step p95 (s)', inStepLast: 'last (s)', heldMs: 'loop held (ms)', serverCpuSeconds: 'server CPU (s)',
  notes: 'notes', openMs: 'opened (ms)', serverStartMs: 'server killed and back (ms)', coldOpenMs: 'opened after that (ms)',
  notesPerSecond: 'notes/s committed', fsyncsPerSecond: 'fsyncs/s of the disk', timesFsync: 'ratio', events: 'events', foldMs: 'fold (ms)', openHeldMs: 'loop held while opening (ms)',
}

const clientsOf = ({ what }: Row): number => Number.parseInt(what, 10)

const withRetrospected = (rows: readonly Row[]): Row[] => rows.toSorted((a, b) => clientsOf(a) - clientsOf(b)).map((row) => {
  const theirs = retrospected[clientsOf(row)]
  return theirs === undefined ? row : { ...row, figures: { ...row.figures, timesRetrospected: Math.round(((row.figures['tablee'] ?? 0) / theirs) * 10) / 10 } }
})

/** Puts the tables between the marks of docs/performance.md, and draws its picture. */
export const document = ({ machine, sections }: Results): void => {
  const { processor, cores, memoryGb, node, day, load } = machine
  const all = withRetrospected(sections['all-see-all'] ?? [])
  const parts: [string, readonly Row[]][] = [['All see all', all], ['A real café', sections['cafe'] ?? []], ['A hall comes in', sections['joins'] ?? []], ['After a restart', sections['restart'] ?? []], ['A desk opens a café', sections['desk'] ?? []], ['Log and fold', sections['log'] ?? []]]
  const made = [
    `Measured on ${day}: ${cores} cores (${processor}), ${memoryGb} GB, Node ${node}; load average ${load} when it began.`,
    ...parts.flatMap(([title, rows]) => (rows.length === 0 ? [] : ['', `### ${title}`, '', ...asLines(rows, titles)])),
  ].join('\n')
  writeFileSync(page, readFileSync(page, 'utf8').replace(/(<!-- measured -->\n)[\s\S]*(<!-- \/measured -->)/, (_, open: string, close: string) => `${open}${made}\n${close}`))
  const line = (name: string, key: string, colour: string, dash: string) => ({ name, colour, dash, points: all.map((row) => ({ clients: clientsOf(row), rate: row.figures[key] ?? 0 })) })
  writeFileSync(picture, plot('Notes per second that everyone sees within 250 ms (p99)', [
    line('Tablée, durable', 'tablee', '#8a2f1d', ''), line('raw ws', 'ws', '#1d4f8a', '7 4'), line('plain Socket.IO', 'socketio', '#4a4038', '2 4'),
    { name: 'Retrospected', colour: '#5b6b1d', dash: '10 3 2 3', points: Object.entries(retrospected).map(([clients, rate]) => ({ clients: Number(clients), rate })) },
  ]))
}
