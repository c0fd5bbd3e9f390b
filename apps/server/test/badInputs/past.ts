import { Settings } from '@tablee/domain/cafe/settings'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import path from 'node:path'
import * as v from 'valibot'
import { buildApp } from '../../src/app.ts'
import { authorityActor } from '../../src/cafes.ts'
import { readConfig } from '../../src/config.ts'
import { newId } from './stage.ts'
import { settings } from '../given.ts'

/** A café whose first round rang its bell half an hour ago, in its second round since, with its clock paused. */
export type Past = { readonly links: CafeLinks; readonly token: string; readonly participantId: string; readonly bellAt: number }

const ago = 30 * 60_000

/** Lives that café through on a clock half an hour slow, in a data folder that no server uses yet. */
export const livePast = async (folder: string): Promise<Past> => {
  const app = await buildApp(readConfig({ TABLEE_DATA: folder, TABLEE_PORT: '0', TABLEE_LOG: 'silent' }), path.join(folder, 'no-pages'), () => Date.now() - ago)
  const { registry, cafes, now } = app.services
  const cafeId = await registry.createCafe(now())
  const cafe = await cafes.open(cafeId)
  const links = await registry.links(cafeId)
  if (!cafe || !links) throw new Error('no café')
  const give = async (command: object, role: 'authority' | 'facilitator' = 'facilitator'): Promise<void> => {
    const [result] = await cafe.authority.submit(role === 'authority' ? authorityActor : { role, id: role }, [{ id: newId(), command: command as never }])
    if (!result?.ok) throw new Error(JSON.stringify(result))
  }
  const token = `${newId()}-${'p'.repeat(24)}`, participantId = newId()
  await give({ type: 'createCafe', settings: v.parse(Settings, settings) }, 'authority')
  await give({ type: 'advance', step: cafe.authority.state.step })
  await registry.addPerson(cafeId, participantId, { name: 'Ann', organisation: '' }, token)
  await give({ type: 'arrive', participantId, withoutPhone: false }, 'authority')
  const advance = (): Promise<void> => give({ type: 'advance', step: cafe.authority.state.step })
  await advance()
  await advance()
  const bellAt = now()
  await advance()
  await advance()
  await give({ type: 'pauseClock' })
  await app.close()
  return { links, token, participantId, bellAt }
}
