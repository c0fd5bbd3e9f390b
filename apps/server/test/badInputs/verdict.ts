import { isDeepStrictEqual } from 'node:util'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { play } from './adapter.ts'
import type { BadInput } from './cases.ts'
import { NotHere, type Observed } from './observed.ts'
import type { Past } from './past.ts'
import type { RealServer } from './server.ts'
import { allHeard, openStage, ready, type Stage } from './stage.ts'

export type Verdict = { readonly id: string; readonly holdout: boolean; readonly outcome: 'passed' | 'failed' | 'not here'; readonly why: readonly string[]; readonly inBrowser: readonly string[] }

/** Words for the reader, or what only a browser can see (e2e/hostileTexts.spec.ts looks there). */
const prose = new Set(['note', 'reason'])
const browserOnly = new Set(['dom_text_equals_input', 'script_ran', 'external_requests', 'rendered_height_px_max'])

const pattern = (said: string): RegExp => new RegExp(`^${said.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`)

/** What is wrong with what was seen; empty if it is as expected. */
const differences = (expect: Readonly<Record<string, unknown>>, seen: Observed): string[] => {
  const wrong: string[] = []
  const error = seen.ack?.error ?? seen.reply?.body.error
  const same = (key: string, got: unknown, wanted: unknown): void => { if (!isDeepStrictEqual(got, wanted)) wrong.push(`${key}: ${JSON.stringify(got)?.slice(0, 200)} instead of ${JSON.stringify(wanted)}`) }
  for (const [key, wanted] of Object.entries(expect)) {
    const fact = seen.facts?.[key]
    if (prose.has(key) || browserOnly.has(key)) continue
    switch (key) {
      case 'at_least_n_of': case 'each': break
      case 'http_status':
        if (expect['at_least_n_of'] !== undefined) {
          const matching = (seen.replies ?? []).filter((reply) => reply.status === wanted && (expect['error_code'] === undefined || reply.body.error?.code === expect['error_code'])).length
          if (matching < Number(expect['at_least_n_of'])) wrong.push(`only ${matching} answers ${String(wanted)}`)
        } else if (seen.replies) for (const reply of seen.replies) same(key, reply.status, wanted)
        else same(key, seen.reply?.status ?? fact, wanted)
        break
      case 'error_code': if (expect['at_least_n_of'] === undefined) same(key, error?.code, wanted); break
      case 'field': same(key, error?.field, wanted); break
      case 'limit': same(key, (error as { limit?: number } | undefined)?.limit, wanted); break
      case 'message_fr': if (!pattern(String(wanted)).test(error?.message ?? '')) wrong.push(`message: ${error?.message}`); break
      case 'same_body_as': if (seen.facts?.[String(wanted)] !== true) wrong.push('the body tells it from another'); break
      case 'blocked_by': if (!String(seen.reply?.headers['content-security-policy']).includes(String(wanted).replace(/^CSP /, ''))) wrong.push('no such policy'); break
      case 'content_disposition': {
        const [before = '', after = ''] = String(wanted).split('...')
        if (!String(fact).startsWith(before) || !String(fact).endsWith(after)) wrong.push(`content-disposition: ${String(fact)}`)
        break
      }
      case 'process_pid_unchanged': break
      case 'ack': {
        if (wanted === null) { same(key, seen.ack ?? null, null); break }
        const { ok, error_code: code, ...more } = wanted as { ok?: boolean; error_code?: string }
        if (ok !== undefined) same('ack.ok', seen.ack?.ok, ok)
        if (code !== undefined) same('ack.error.code', seen.ack?.error?.code, code)
        if (ok === false && !seen.ack?.error?.message) wrong.push('the no has no words')
        for (const [name, value] of Object.entries(more)) same(`ack.${name}`, seen.facts?.[name] ?? seen.ack?.[name], value)
        break
      }
      case 'one_of': if ((wanted as Record<string, unknown>[]).every((one) => differences(one, seen).length > 0)) wrong.push('none of what it may be'); break
      case 'one_of_two': {
        const count = (seen.acks ?? []).filter((ack) => differences(wanted as Record<string, unknown>, { ...seen, ack }).length === 0).length
        if (seen.acks?.length !== 2 || count !== 1) wrong.push(`${count} of ${seen.acks?.length} answered so`)
        break
      }
      case 'at_least_one_ack': if (!(seen.acks ?? []).some((ack) => differences({ ack: wanted }, { ...seen, ack }).length === 0)) wrong.push('no answer was so'); break
      case 'disconnected_when_buffer_bytes_over': same(key, fact, true); break
      default:
        if (typeof wanted === 'number' && /(_max|_within_s|_mb|_p95)$/.test(key)) { if (!(typeof fact === 'number' && fact <= wanted)) wrong.push(`${key}: ${String(fact)} is more than ${wanted}`) }
        else same(key, fact, wanted)
    }
  }
  return wrong
}

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..')

/** What neither an answer nor the log may hold. */
const leaks = (written: string, stage: Stage, texts: readonly string[], where: string): string[] => [
  ...(/\n\s+at .+:\d+:\d+|\\n\s+at .+:\d+:\d+|node:internal/.test(written) ? ['a stack trace'] : []),
  ...(/\b(select .+ from|insert into|update .+ set|delete from)\b|SQLITE_/i.test(written) ? ['SQL'] : []),
  ...(written.includes(repository) || written.includes(stage.server.folder) || written.includes('file://') ? ['a path'] : []),
  ...(stage.secrets().some((secret) => written.includes(secret)) ? ['a secret'] : []),
  ...texts.filter((text) => text.length >= 4 && written.includes(text)).map(() => 'a text'),
].map((what) => `NOLEAK: ${what} in ${where}`)

/** A case's own texts, that no log may hold. */
const textsOf = ({ input }: BadInput): string[] => ['text', 'note_text', 'title'].flatMap((key) => (typeof input[key] === 'string' ? [input[key]] : [])).concat('une idée à classer', 'à quelqu’un d’autre')

/** Plays one case on a stage of its own and judges it: what it expects, and every invariant that it names. */
export const judge = async (server: RealServer, past: Past, bad: BadInput, long = false): Promise<Verdict> => {
  const stage = { ...(await openStage(server)), long }
  const inBrowser = Object.keys(bad.expect).filter((key) => browserOnly.has(key))
  const verdict = (outcome: Verdict['outcome'], why: readonly string[]): Verdict => ({ id: bad.id, holdout: bad.holdout, outcome, why, inBrowser })
  const others = [stage.desk, stage.secondDesk, stage.screen, stage.bob.wire, stage.witness.wire]
  try {
    const before = await ready(stage)
    const logged = server.log().length
    const { pid } = server
    let seen: Observed
    try { seen = await play(stage, bad, past) } catch (error) {
      if (error instanceof NotHere) return verdict('not here', [error.message])
      throw error
    }
    const why = differences(bad.expect, seen)
    const wants = (name: string): boolean => bad.invariants.includes(name)
    await allHeard(stage)
    if (wants('NOLOG') && seen.may !== 'tell' && (await stage.head()) !== Number(seen.facts?.['headBefore'] ?? before)) why.push('NOLOG: the log grew')
    if (wants('NOBCAST') && seen.may !== 'tell') { const heard = others.flatMap((wire) => wire.heard); if (heard.length > 0) why.push(`NOBCAST: ${heard[0]?.slice(0, 120)}`) }
    if (wants('STATE')) {
      const took = await server.timed(() => stage.post(stage.witness, 'tout va bien').catch((error: Error) => why.push(`STATE: ${error.message}`)))
      if (took > 1_000) why.push(`STATE: ${Math.round(took)} ms`)
    }
    if (wants('ALIVE') && (!(await server.alive()) || server.pid !== pid)) why.push('ALIVE: the process is gone or not ready')
    if (wants('NOLEAK')) {
      why.push(...leaks(server.log().slice(logged), stage, [...textsOf(bad), 'tout va bien'], 'the log'))
      const noes = [...(seen.replies ?? []), ...(seen.reply ? [seen.reply] : [])].filter(({ status }) => status >= 400).map(({ text }) => text)
      why.push(...leaks([...noes, JSON.stringify(seen.ack?.error ?? '')].join('\n'), stage, textsOf(bad), 'the answer'))
    }
    return verdict(why.length === 0 ? 'passed' : 'failed', why)
  } finally {
    stage.end()
  }
}
