import type { BadInput } from './cases.ts'
import type { Past } from './past.ts'
import type { Reply } from './server.ts'
import type { Stage } from './stage.ts'
import type { Ack } from './wire.ts'

/** What was seen when a case was played. */
export type Observed = {
  readonly reply?: Reply
  readonly replies?: readonly Reply[]
  /** Null where there was no answer. */
  readonly ack?: Ack | null
  readonly acks?: readonly Ack[]
  /** Everything else that an expectation may ask about, by its name. */
  readonly facts?: Readonly<Record<string, unknown>>
  /** Whose sockets may rightly hear of the case: none, unless the case is an allowed act. */
  readonly may?: 'tell'
}

/** Plays one case against our routes and events. `past` is a café whose first round ended half an hour ago. */
export type Play = (stage: Stage, bad: BadInput, past: Past) => Promise<Observed>

/** The logical operation of a case (its `op`, from the beginning) → what it is here; the first that fits. */
export type Ops = readonly (readonly [op: RegExp, play: Play])[]

/** This server has no such route or event (yet). */
export class NotHere extends Error { override readonly name = 'NotHere' }
