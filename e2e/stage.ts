import type { Page } from '@playwright/test'
import type { Settings } from '@tablee/domain/cafe/settings'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { CafeReplica } from '@tablee/sync/replica/view'
import { advance, postNote } from '../tools/demo/play.ts'
import { until } from '../tools/simulate/headless.ts'
import { createCafe, smallCafe, type Crowd, type Views } from './fixtures.ts'
import { joinUnnamed, pastArrival } from './phone.ts'
import type { OwnServer } from './server.ts'

type Stage = { readonly links: CafeLinks; readonly lead: CafeReplica }

/** A café in its first round, and a phone in it that may write. */
export const phoneInRound = async ({ server, views, crowd }: { server: OwnServer; views: Views; crowd: Crowd }, settings: Settings = smallCafe): Promise<Stage & { readonly page: Page }> => {
  const links = await createCafe(server, settings)
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const page = await views.phone()
  await joinUnnamed(page, `${server.current.origin}/#join=${links.join}`)
  await advance(lead)
  await advance(lead)
  await pastArrival(page)
  return { links, lead, page }
}

/** Takes the network from a phone that notices it at once: a dead network is noticed late, a dead server is not. */
export const cutOff = async (server: OwnServer, page: Page): Promise<void> => {
  await page.context().setOffline(true)
  await server.restart('kill')
}

/** A café in its harvest; `noteIds` are those of the texts, in their order, all by one person. */
export const harvestOf = async (server: OwnServer, crowd: Crowd, texts: readonly string[]): Promise<Stage & { readonly noteIds: readonly string[] }> => {
  const links = await createCafe(server, { ...smallCafe, rounds: 1 })
  const lead = await crowd.facilitator(links)
  await advance(lead)
  const { replica: phone } = await crowd.join(links.code, { name: 'Ida', organisation: '' })
  await advance(lead)
  await advance(lead)
  const noteIds: string[] = []
  for (const text of texts) noteIds.push(await postNote(phone, 1, text))
  await advance(lead)
  await advance(lead)
  await until(lead, () => lead.view().state.phase === 'harvest')
  return { links, lead, noteIds }
}
