import type { Refusal } from '@tablee/domain/refusals'

/** Why a message is not even a command: a closed table, with words in both languages. */
export type Fault =
  | { readonly code: 'BAD_FIELD'; readonly field: string }
  | { readonly code: 'BAD_JSON' }
  /** `what` names what has a limit of its own. */
  | { readonly code: 'TOO_LARGE'; readonly what?: 'archive' | 'roster' }
  | { readonly code: 'MEDIA_TYPE' }
  | { readonly code: 'BAD_ARCHIVE' }
  | { readonly code: 'VERSION_UNKNOWN' }
  /** The first event that is not what was written. */
  | { readonly code: 'CHECKSUM'; readonly position: number }
  /** Well-formed and unchanged, but nothing that a café could have kept. */
  | { readonly code: 'EVENT_BROKEN'; readonly position: number }
  | { readonly code: 'CAFE_HERE'; readonly title: string }
  | { readonly code: 'NO_MEETING' }
  | { readonly code: 'BAD_FILE' }
  | { readonly code: 'UNKNOWN_EVENT' }
  | { readonly code: 'METHOD' }
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'LINK_UNKNOWN' }
  | { readonly code: 'CODE_MISSING' }
  | { readonly code: 'CODE_UNKNOWN' }
  | { readonly code: 'BAD_ORIGIN' }
  /** `what` names what is only kept back for a moment. */
  | { readonly code: 'RATE_LIMITED'; readonly what?: 'notes' }
  /** The server has as much to do as it can bear. */
  | { readonly code: 'BUSY' }
  | { readonly code: 'OP_CONFLICT' }
  | { readonly code: 'VERSION_OLD' }
  | { readonly code: 'NOT_STORED' }
  /** From this event on the café's log is not what was written: it can be read up to there, and not be added to. */
  | { readonly code: 'LOG_DAMAGED'; readonly position: number }
  | { readonly code: 'INTERNAL' }

export type FaultCode = Fault['code']
/** Everything an answer can say no with. */
export type Denial = Refusal | Fault

/** A denial as it is told: `message` says in the asker's language what happened and what to do. */
export type ToldDenial = Denial & { readonly message: string }
/** The body of every failed HTTP answer. */
export type ErrorBody = { readonly error: ToldDenial }
