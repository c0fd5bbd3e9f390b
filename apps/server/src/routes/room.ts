import { RoomBody, type Room } from '@tablee/protocol/http/room'
import type { FastifyInstance } from 'fastify'
import { roomAddresses } from '../address.ts'
import { Denied } from '../policies/denials.ts'
import { readBody } from '../policies/readBody.ts'
import type { Services } from '../services.ts'
import { leaderOf } from './bearer.ts'

/** How phones in the room find this server: for those who run a café there. */
export const roomRoutes = (app: FastifyInstance, services: Services): void => {
  const { room, origin, config } = services
  const now = (): Room => ({ addresses: config.publicUrl === null ? roomAddresses() : [], origin: origin(), wifi: room.wifi() })
  app.get<{ Params: { cafeId: string } }>('/api/cafes/:cafeId/room', async (request): Promise<Room> => {
    await leaderOf(services, request, request.params.cafeId)
    return now()
  })
  app.post<{ Params: { cafeId: string } }>('/api/cafes/:cafeId/room', async (request): Promise<Room> => {
    await leaderOf(services, request, request.params.cafeId)
    const body = readBody(RoomBody, request.body)
    if (body.address !== null && !roomAddresses().includes(body.address)) throw new Denied({ code: 'BAD_FIELD', field: 'address' })
    room.choose(body)
    return now()
  })
}
