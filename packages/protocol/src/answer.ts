import type { Refusal } from '@tablee/domain/refusals'

/** Why a message is not even a command: a closed table, with words in both languages. */
export type Fault =
  | { readonly code: 'BAD_FIELD'; readonly field: string }
  | { readonly code: 'BAD_JSON' }
  | { readonly code: 'TOO_LARGE' }
  | { readonly code: 'UNKNOWN_EVENT' }
  | { readonly code: 'METHOD' }
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'LINK_UNKNOWN' }
  | { readonly code: 'CODE_MISSING' }
  | { readonly code: 'CODE_UNKNOWN' }
  | { readonly code: 'BAD_ORIGIN' }
  | { readonly code: 'RATE_LIMITED' }
  | { readonly code: 'OP_CONFLICT' }
  | { readonly code: 'VERSION_OLD' }
  | { readonly code: 'NOT_STORED' }
  | { readonly code: 'INTERNAL' }

export type FaultCode = Fault['code']
/** Everything an answer can say no with. */
export type Denial = Refusal | Fault

/** The body of every failed HTTP answer; `message` is in the asker's language. */
export type ErrorBody = { readonly error: Denial & { readonly message: string } }
