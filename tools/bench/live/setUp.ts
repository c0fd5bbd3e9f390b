import { randomBytes } from 'node:crypto'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import type { Joined } from '@tablee/protocol/http/join'
import { protocolVersion } from '@tablee/protocol/version'
import { connectLightPhone, type LightPhone } from './lightPhone.ts'

export const post = async <T>(origin: string, path: string, body: unknown, key?: string): Promise<T> => {
  const answer = await fetch(`${origin}${path}`, {
    method: 'POST', headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) }, body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

export const newId = (): string => `b${randomBytes(12).toString('base64url').replace(/[^A-Za-z0-9]/g, 'x')}`
export const auth = (token: string) => ({ token, protocol: protocolVersion })

export type Member = { readonly token: string; readonly participantId: string }

/** A café with everybody arrived and in its first round; `desk` is a facilitator's connection. */
export const openCafe = async (origin: string, organiserKey: string, people: number, rounds = 1): Promise<{ links: CafeLinks; desk: LightPhone; members: Member[]; step: () => number; command: (command: object) => Promise<void> }> => {
  const links = await post<CafeLinks>(origin, '/api/cafes', {
    settings: {
      title: 'Bench', date: '', place: '', language: 'fr', questions: { mode: 'all', texts: ['?'] }, expected: people, tables: Math.max(1, Math.round(people / 4)), rounds,
      roundMinutes: 200, walkingMinutes: 0.05, asksOrganisation: false, showsAuthors: false, holdsNotes: false, illustrative: '',
    },
  }, organiserKey)
  let step = 0
  const desk = await connectLightPhone(origin, auth(links.facilitator))
  const command = async (given: object): Promise<void> => {
    const answer = (await desk.ask('commands', { commands: [{ id: newId(), command: given }] })) as { ok: boolean; results: { ok: boolean; error?: unknown }[] }
    const refused = answer.results.find((result) => !result.ok)
    if (refused) throw new Error(JSON.stringify(refused.error))
    if ('step' in given) step += 1
  }
  await command({ type: 'advance', step })
  const members: Member[] = []
  const join = async (): Promise<void> => {
    const token = randomBytes(24).toString('base64url')
    const { participantId } = await post<Joined>(origin, '/api/join', { code: links.code, token, name: '', organisation: '' })
    members.push({ token, participantId })
  }
  for (let index = 0; index < people; index += 50) await Promise.all(Array.from({ length: Math.min(50, people - index) }, join))
  await command({ type: 'advance', step })
  await command({ type: 'advance', step })
  return { links, desk, members, step: () => step, command }
}
