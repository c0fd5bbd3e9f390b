import type { Actor } from '@tablee/domain/rights'
import type { CommandResult } from '@tablee/protocol/up/commands'
import type { CafeAuthority, GivenCommand } from '@tablee/sync/authority/cafeAuthority'
import { createBudget, type Budget } from './budget.ts'

/** Nobody posts twice within a second, but a phone that was offline brings what was kept on it. */
const notesOfOne = { burst: 10, perSecond: 1 }
const mostPeople = 20_000

/** Gives commands to a café, one person's notes no faster than a person writes. */
export type NoteRate = {
  /**
   * As `authority.submit`. From the first note that is one too many on, every command is answered RATE_LIMITED: it
   * stays in the phone's outbox, in its order, and goes again in a moment.
   */
  submit(authority: CafeAuthority, cafeId: string, actor: Actor, commands: readonly GivenCommand[]): Promise<CommandResult[]>
}

/** `limited` false lets everything through: for measuring alone. `counted` is told how each command ended. */
export const createNoteRate = (now: () => number, limited: boolean, counted: (outcome: string) => void = () => {}): NoteRate => {
  const budgets = new Map<string, Budget>()
  const budgetOf = (key: string): Budget => {
    const known = budgets.get(key)
    if (known) return known
    if (budgets.size >= mostPeople) budgets.delete(budgets.keys().next().value ?? '')
    const fresh = createBudget(notesOfOne, now)
    budgets.set(key, fresh)
    return fresh
  }
  const submit: NoteRate['submit'] = async (authority, cafeId, actor, commands) => {
    if (!limited || actor.role !== 'participant') return authority.submit(actor, commands)
    const budget = budgetOf(`${cafeId}|${actor.id}`)
    const first = commands.findIndex(({ command }) => command.type === 'postNote' && !budget.take())
    if (first < 0) return authority.submit(actor, commands)
    const results = first === 0 ? [] : await authority.submit(actor, commands.slice(0, first))
    return [...results, ...commands.slice(first).map(({ id }): CommandResult => ({ id, ok: false, error: { code: 'RATE_LIMITED', what: 'notes' } }))]
  }
  return {
    submit: async (...given) => {
      const results = await submit(...given)
      for (const result of results) counted(result.ok ? 'ok' : result.error.code)
      return results
    },
  }
}
