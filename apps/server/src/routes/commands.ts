import { CommandsUp, type CommandsAnswer } from '@tablee/protocol/up/commands'
import type { FastifyInstance } from 'fastify'
import { Denied, languageOf } from '../policies/denials.ts'
import { readBody } from '../policies/readBody.ts'
import type { Services } from '../services.ts'
import { toldResults } from '../sockets/toldResults.ts'
import { actorOf } from '../sockets/viewer.ts'
import { credentialOf } from './bearer.ts'

/** The socket's `commands` over HTTP, for programs: the same schema, the same rights, the same queue. One denied command answers with its status. */
export const commandRoutes = (app: FastifyInstance, services: Services): void => {
  app.post<{ Params: { cafeId: string } }>('/api/cafes/:cafeId/commands', async (request): Promise<CommandsAnswer> => {
    const credential = await credentialOf(services, request)
    const actor = actorOf(credential)
    if (actor === null || credential.cafeId !== request.params.cafeId) throw new Denied({ code: 'NOT_FOUND' })
    const { commands } = readBody(CommandsUp, request.body)
    const cafe = await services.cafes.open(credential.cafeId)
    if (!cafe) throw new Denied({ code: 'NOT_FOUND' })
    const results = await services.noteRate.submit(cafe.authority, credential.cafeId, actor, commands)
    const [only] = results
    if (results.length === 1 && only && !only.ok) throw new Denied(only.error)
    return { ok: true, results: toldResults(results, languageOf(request.headers['accept-language'])) }
  })
}
