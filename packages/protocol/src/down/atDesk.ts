/**
 * Another desk is there. `id` is the actor's id as it stands in the log's `by`; `name` is empty where none was
 * given. Whoever is not heard of for `atDeskLasts` ms is there no more, and holds nothing.
 */
export type AtDesk = { readonly id: string; readonly name: string; readonly holding: readonly string[]; readonly gone: boolean }

/** A desk says it is there every so many ms … */
export const atDeskEvery = 4_000
/** … and is believed for so many. */
export const atDeskLasts = 10_000
