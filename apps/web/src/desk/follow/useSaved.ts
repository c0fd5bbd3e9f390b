import type { Command } from '@tablee/domain/command'
import { nextRevision } from '@tablee/domain/revision'
import { useRef, useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import type { Failure } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'
import { useReplica } from '../../store/useCafe.ts'
import { useDesks } from '../desks/desks.ts'

export type Saved<Value> = {
  readonly value: Value
  /** Typed here and not saved. */
  readonly changed: boolean
  /** Somebody else has saved something since the typing began. */
  readonly overtaken: boolean
  readonly failure: string | null
  change(value: Value): void
  save(): Promise<void>
}

/**
 * A passage that several may write: what is typed here stays until it is saved, whatever others save meanwhile, and it is
 * saved against the revision that was seen. After a refusal the newer revision counts as seen, since it is then shown.
 */
export const useSaved = <Value>(kept: Value, revision: number, command: (value: Value, revision: number) => Command, same: (a: Value, b: Value) => boolean = Object.is): Saved<Value> => {
  const replica = useReplica()
  const { me } = useDesks()
  const language = useLanguage()
  const [typed, setTyped] = useState<{ value: Value; seen: number } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const saving = useRef(false)
  return {
    value: typed?.value ?? kept,
    changed: typed !== null && !same(typed.value, kept),
    overtaken: typed !== null && typed.seen !== revision && !same(typed.value, kept),
    failure: failure === null ? null : failureText(failure, language),
    change: (value) => { setTyped({ value, seen: typed?.seen ?? revision }); setFailure(null) },
    save: async () => {
      if (typed === null || saving.current) return
      if (same(typed.value, kept)) { setTyped(null); return }
      saving.current = true
      const execution = await replica.execute(command(typed.value, typed.seen))
      const answer = execution.kept ? await execution.answer : { ok: false as const, error: execution.error }
      saving.current = false
      if (answer.ok) { setFailure(null); setTyped((now) => (now !== null && same(now.value, typed.value) ? null : now && { ...now, seen: nextRevision(typed.seen, me) })); return }
      if (execution.kept) void replica.dismiss(execution.id)
      setFailure(answer.error)
      setTyped((now) => now && { ...now, seen: revision })
    },
  }
}
