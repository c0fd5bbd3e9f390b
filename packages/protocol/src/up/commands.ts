import { Command } from '@tablee/domain/command'
import { Id } from '@tablee/domain/ids'
import * as v from 'valibot'
import type { Denial } from '../answer.ts'

/** Commands in the order they were given; each counts once, however often it is sent. */
export const CommandsUp = v.strictObject({
  commands: v.pipe(v.array(v.strictObject({ id: Id, command: Command })), v.minLength(1), v.maxLength(50)),
})
export type CommandsUp = v.InferOutput<typeof CommandsUp>

/** `position` is where the command's last event stands in the log (the head, where it had none). */
export type CommandResult =
  | { readonly id: string; readonly ok: true; readonly position: number }
  | { readonly id: string; readonly ok: false; readonly error: Denial }
export type CommandsAnswer = { readonly ok: true; readonly results: readonly CommandResult[] } | { readonly ok: false; readonly error: Denial }
