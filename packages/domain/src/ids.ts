import * as v from 'valibot'

/**
 * An identifier made by whoever first names the thing (often a phone, offline).
 * Starts with a letter or digit, so that no id can be `__proto__`.
 */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{7,39}$/))

export type CafeId = string
export type ParticipantId = string
export type NoteId = string
export type IssueId = string
export type ThemeId = string
export type NetworkId = string
export type ReactionId = string
/** Whose name stands under a reaction. */
export type SignerId = string
export type NextStepId = string
/** Somebody on the attendance list. */
export type ExpectedId = string
export type CommandId = string
