import type { CafeState, Person } from '@tablee/domain/cafe/state'
import type { LoggedEvent } from '@tablee/domain/event'
import type { ReadArchive } from '@tablee/export/archive/readArchive'

/** The files that a document can be written as. `csv` is for a double click in French Excel, `csv-rfc4180` for all else. */
export const formats = {
  sheet: ['docx', 'pdf', 'xlsx', 'csv', 'csv-rfc4180', 'md', 'html'],
  minutes: ['docx', 'pdf', 'xlsx', 'md', 'html'],
} as const
export type DocumentKind = keyof typeof formats
export type Format = (typeof formats)[DocumentKind][number]

/** What a worker is asked; the café it is about is sent before, in pieces. */
export type Job =
  | { readonly what: 'document'; readonly kind: DocumentKind; readonly format: Format; readonly position: number; readonly time: string; readonly attendance: boolean }
  | { readonly what: 'archive'; readonly people: boolean }
  | { readonly what: 'read'; readonly file: Uint8Array }

/** What the worker knows of a café. */
export type CafeData = { readonly state: CafeState; readonly people: ReadonlyMap<string, Person>; readonly events: readonly LoggedEvent[] }

/** A part of a café that is small enough to be handed over at once. */
export type Piece =
  | { readonly of: 'state'; readonly field: string; readonly value: unknown }
  | { readonly of: 'state'; readonly field: string; readonly entries: readonly (readonly [unknown, unknown])[] }
  | { readonly of: 'people'; readonly entries: readonly (readonly [string, Person])[] }
  | { readonly of: 'events'; readonly events: readonly LoggedEvent[] }

export type ToWorker = { readonly id: number; readonly piece: Piece } | { readonly id: number; readonly job: Job }
export type FromWorker =
  | { readonly id: number; readonly file: Uint8Array }
  | { readonly id: number; readonly read: ReadArchive }
  | { readonly id: number; readonly failed: string }
