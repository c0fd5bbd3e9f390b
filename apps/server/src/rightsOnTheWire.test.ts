import { phases, type Phase } from '@tablee/domain/cafe/phase'
import { Command, type CommandType } from '@tablee/domain/command'
import { rights } from '@tablee/domain/rights'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, openHouse, type House, type Viewer } from '../test/given.ts'
import { sampleOf } from '../test/sample.ts'

/* Every cell of the one table of rights, role × command × phase, over HTTP and over a socket, on the real server. */

const askers = ['organiser', 'facilitator', 'participant', 'screen'] as const
type Asker = (typeof askers)[number]
type Stage = { readonly links: CafeLinks; readonly keys: Record<Asker, string>; readonly viewers: Record<Asker, Viewer>; readonly participantId: string }

let house: House
const stages = new Map<Phase, Stage>()

/** A café in the phase: in `round`, its bell has rung, so that everything that follows a round may be asked for. */
const openStage = async (phase: Phase): Promise<Stage> => {
  const links = await house.createCafe({ rounds: 1, tables: 1, walkingMinutes: 60 })
  const desk = await house.connect(links.facilitator)
  const cafe = await house.app.services.cafes.open(links.cafeId)
  const state = () => { if (!cafe) throw new Error('no café'); return cafe.authority.state }
  const advance = (): Promise<unknown> => desk.give({ type: 'advance', step: state().step })
  await advance()
  const ann = await house.join(links.code, 'Ann')
  const way: Record<Phase, number> = { draft: 0, arrival: 0, walking: 1, round: 3, silent: 3, harvest: 4, closed: 5 }
  for (let steps = 0; steps < way[phase]; steps += 1) await advance()
  if (phase === 'silent') await desk.give({ type: 'startSilence', minutes: 60 })
  if (phase === 'draft') await desk.give({ type: 'stepBack', step: state().step })
  expect(state().phase).toBe(phase)
  const keys = { organiser: links.organiser, facilitator: links.facilitator, participant: ann.token, screen: links.screen }
  const viewers = { organiser: await house.connect(links.organiser), facilitator: desk, participant: await house.connect(ann.token), screen: await house.connect(links.screen) }
  return { links, keys, viewers, participantId: ann.participantId }
}

beforeAll(async () => {
  house = await openHouse()
  for (const phase of phases) stages.set(phase, await openStage(phase))
}, 60_000)
afterAll(() => house.close())

/** The schema of each command, by its type. */
const schemas = new Map<string, v.GenericSchema>()
const collect = (schema: v.GenericSchema): void => {
  const { options, entries } = schema as { options?: readonly v.GenericSchema[]; entries?: { type?: { literal?: string } } }
  if (options) options.forEach(collect)
  else if (entries?.type?.literal !== undefined) schemas.set(entries.type.literal, schema)
}
collect(Command)

const sample = (type: CommandType, participantId: string): object => {
  const schema = schemas.get(type)
  if (!schema) throw new Error(`no schema for ${type}`)
  const command = sampleOf(schema) as Record<string, unknown>
  return 'participantId' in command ? { ...command, participantId } : command
}

/** What the table says: the code of its no, or null for yes. */
const saidByTable = (type: CommandType, role: Asker, phase: Phase): string | null => {
  const { roles, phases } = rights[type]
  if (!roles.includes(role)) return 'FORBIDDEN'
  return phases.includes(phase) ? null : phase === 'closed' ? 'CAFE_CLOSED' : 'NOT_NOW'
}

/** Whatever else a command runs into, the table did not say it; these refuse with the table's own words for reasons of their own. */
const ownReasons: Partial<Record<CommandType, readonly string[]>> = { startSilence: ['NOT_NOW'], postNote: ['FORBIDDEN'], leave: ['FORBIDDEN'] }

describe('every cell of the table of rights holds over HTTP and over a socket', () => {
  // What ends a phase comes last, so that all others are asked in the phase that they name.
  const types = (Object.keys(rights) as CommandType[]).sort((a, b) => Number(a === 'startSilence') - Number(b === 'startSilence'))
  for (const phase of phases) for (const role of askers) test(`${role} in ${phase}: ${types.length} commands`, async () => {
    const { links, keys, viewers, participantId } = stages.get(phase) as Stage
    const wrong: string[] = []
    for (const type of types) {
      const command = sample(type, participantId)
      const over = {
        socket: (await viewers[role].give(command)).error?.code ?? null,
        http: (await house.post(`/api/cafes/${links.cafeId}/commands`, { commands: [{ id: newId(), command }] }, keys[role])).body.error?.code ?? null,
      }
      const said = saidByTable(type, role, phase)
      for (const [way, got] of Object.entries(over)) {
        if (got === 'BAD_FIELD') wrong.push(`${type} over ${way}: the sample does not fit its schema`)
        else if (said === null ? ['FORBIDDEN', 'NOT_NOW', 'CAFE_CLOSED'].includes(got ?? '') && !(ownReasons[type] ?? []).includes(got ?? '') : got !== said) wrong.push(`${type} over ${way}: ${got ?? 'yes'}, but the table says ${said ?? 'yes'}`)
      }
    }
    expect(wrong).toEqual([])
  })
  test('nobody without a link, and nobody from another café, is even told that the café is there', async () => {
    const { links } = stages.get('round') as Stage
    const other = await house.createCafe()
    const ask = (key?: string) => house.post(`/api/cafes/${links.cafeId}/commands`, { commands: [{ id: newId(), command: { type: 'pauseClock' } }] }, key)
    expect((await ask()).body.error?.code).toBe('LINK_UNKNOWN')
    expect((await ask(links.join)).body.error?.code).toBe('NOT_FOUND')
    expect((await ask(other.organiser)).body.error?.code).toBe('NOT_FOUND')
  })
})
