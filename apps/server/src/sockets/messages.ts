import { cleanLine } from '@tablee/domain/text'
import type { Denial } from '@tablee/protocol/answer'
import type { AtDeskAnswer, AtDeskUp } from '@tablee/protocol/up/atDesk'
import { up, type UpName } from '@tablee/protocol/up'
import type { CommandsAnswer, CommandsUp } from '@tablee/protocol/up/commands'
import type { SyncAnswer, SyncUp } from '@tablee/protocol/up/sync'
import type { Socket } from 'socket.io'
import * as v from 'valibot'
import { createBudget } from '../policies/budget.ts'
import { inheritedKey } from '../policies/inheritedKey.ts'
import { languageOf, told } from '../policies/denials.ts'
import type { Services } from '../services.ts'
import type { Rooms } from './rooms.ts'
import { toldResults } from './toldResults.ts'
import type { Viewer } from './viewer.ts'

/** Messages of one socket: a phone that comes back sends a few at once, and then hardly any. */
const messageBudget = { burst: 120, perSecond: 30 }

type Answer = (answer: unknown) => void

/**
 * Every frame passes here: a name that is ours, a payload that its schema accepts, and only then its handler.
 * Nothing that arrives can throw out of the process; a frame without a callback is simply not answered.
 */
export const answerMessages = (socket: Socket<never, never, never, Viewer>, { now, config, noteRate, metrics }: Services, rooms: Rooms): void => {
  const language = languageOf(socket.handshake.headers['accept-language'])
  const no = (error: Denial) => {
    metrics.refusedFrame(error.code)
    return { ok: false, error: told(error, language) }
  }
  const budget = createBudget(messageBudget, now)
  const handlers: { [Name in UpName]: (payload: never) => Promise<unknown> } = {
    clock: async () => ({ ok: true, now: now() }),
    sync: async ({ cursors, watch }: SyncUp): Promise<SyncAnswer> => {
      socket.data.watching = watch
      // A viewer who comes from another node may know more than this one has heard of.
      const { authority } = socket.data.cafe
      if (cursors.some(({ position }) => position > authority.head)) await authority.refresh()
      const { streams, more } = rooms.follow(socket, new Map(cursors.map(({ audience, position }) => [audience, position])))
      return { ok: true, now: now(), streams, ...(more ? { more } : {}), ...(authority.unreadableFrom === null ? {} : { unreadableFrom: authority.unreadableFrom }) }
    },
    atDesk: async ({ name, holding }: AtDeskUp): Promise<AtDeskAnswer> => {
      const { actor } = socket.data
      if (actor.role !== 'organiser' && actor.role !== 'facilitator') return { ok: false, error: told({ code: 'FORBIDDEN' }, language) }
      socket.data.atDesk = true
      rooms.tellDesks(socket, { id: actor.id, name: cleanLine(name), holding, gone: false })
      return { ok: true }
    },
    commands: async ({ commands }: CommandsUp): Promise<CommandsAnswer> => ({ ok: true, results: toldResults(await noteRate.submit(socket.data.cafe.authority, socket.data.cafeId, socket.data.actor, commands), language) }),
  }

  socket.onAny((name: unknown, ...given: unknown[]) => {
    const last = given.at(-1)
    const answer: Answer = typeof last === 'function' ? (last as Answer) : () => {}
    if (typeof last !== 'function') metrics.noticed('frameWithoutCallback')
    const payload = typeof last === 'function' ? given.slice(0, -1) : given
    if (config.limits && !budget.take()) { answer(no({ code: 'RATE_LIMITED' })); return }
    // Our clients cannot send an event without a name: whoever does is no client of ours.
    if (typeof name !== 'string') { socket.disconnect(true); return }
    if (!Object.hasOwn(up, name)) { answer(no({ code: 'UNKNOWN_EVENT' })); return }
    const inherited = inheritedKey(payload[0])
    if (inherited !== null) { answer(no({ code: 'BAD_FIELD', field: inherited })); return }
    const read = v.safeParse<v.GenericSchema>(up[name as UpName], payload[0])
    if (!read.success || payload.length !== 1) { answer(no({ code: 'BAD_FIELD', field: read.issues ? (v.getDotPath(read.issues[0]) ?? name) : name })); return }
    handlers[name as UpName](read.output as never).then(answer, () => answer(no({ code: 'INTERNAL' })))
  })
}
