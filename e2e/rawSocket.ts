import type { CommandsAnswer } from '@tablee/protocol/up/commands'
import type { SyncAnswer } from '@tablee/protocol/up/sync'
import type { Command } from '@tablee/domain/command'
import { protocolVersion } from '@tablee/protocol/version'
import { io } from 'socket.io-client'
import { newId } from '../tools/simulate/headless.ts'

/** A socket without our client's own checks: what somebody would send who wants to do harm. */
export type RawSocket = {
  /** Sends a command as it is; answers `ok`, or the code of the no. */
  send(command: Command): Promise<string>
  /** The position of the last event in the log. */
  head(): Promise<number>
  close(): void
}

export const rawSocket = async (origin: string, token: string): Promise<RawSocket> => {
  const socket = io(origin, { transports: ['websocket'], auth: { token, protocol: protocolVersion }, forceNew: true })
  await new Promise<void>((resolve, reject) => { socket.once('connect', resolve); socket.once('connect_error', reject) })
  const ask = async <Answer>(name: string, payload: unknown): Promise<Answer> => (await socket.timeout(30_000).emitWithAck(name, payload)) as Answer
  return {
    send: async (command) => {
      const answer = await ask<CommandsAnswer>('commands', { commands: [{ id: newId(), command }] })
      const [result] = answer.ok ? answer.results : [answer]
      return result?.ok ? 'ok' : (result?.error.code ?? 'no answer')
    },
    head: async () => {
      let cursors: { audience: string; position: number }[] = []
      for (;;) {
        const answer = await ask<SyncAnswer>('sync', { cursors, watch: [] })
        if (!answer.ok) return -1
        if (!answer.more) return Math.max(...answer.streams.map(({ upTo }) => upTo))
        cursors = answer.streams.map(({ audience, upTo }) => ({ audience, position: upTo }))
      }
    },
    close: () => { socket.disconnect() },
  }
}
