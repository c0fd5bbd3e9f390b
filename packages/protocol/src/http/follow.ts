import { Id } from '@tablee/domain/ids'
import * as v from 'valibot'

const line = (max: number) => v.pipe(v.string(), v.maxLength(max))

/** `POST /api/cafes/:cafeId/networks`, by those who run the café: a private link for a network. Sent twice, it is one network. */
export const InviteBody = v.strictObject({
  networkId: Id, name: line(1_000), closesOn: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/)), closesAt: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), seesOthers: v.boolean(),
})
export type InviteBody = v.InferOutput<typeof InviteBody>

/** `GET /api/cafes/:cafeId/networks`: the secret of each network's link, to be put behind `#`. */
export type NetworkLinks = { readonly secrets: Readonly<Record<string, string>> }

/** `POST /api/cafes/:cafeId/signers`: the name that will stand under reactions, by a network or by those who run the café. */
export const SignerBody = v.strictObject({ signerId: Id, name: line(400) })
export type SignerBody = v.InferOutput<typeof SignerBody>
export type Signed = { readonly signerId: string }

/** `POST /api/cafes/:cafeId/attendance/read`: a file or a paste as it is; answered with its rows, nothing is kept. */
export type RosterTable = {
  readonly rows: readonly (readonly string[])[]
  /** Rows behind the last one that is read. */
  readonly left: number
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' | 'repaired' | null
}

export const rosterPiece = 500
/** `POST /api/cafes/:cafeId/attendance`: people for the list, in pieces; an id sent twice is one person. */
export const RosterBody = v.strictObject({
  people: v.pipe(v.array(v.strictObject({ id: Id, name: line(400), organisation: line(400), role: line(400) })), v.minLength(1), v.maxLength(rosterPiece)),
})
export type RosterBody = v.InferOutput<typeof RosterBody>

/** `POST /api/cafes/:cafeId/attendance/drop`: people who are no longer expected; their names are erased. */
export const DropBody = v.strictObject({ ids: v.pipe(v.array(Id), v.minLength(1), v.maxLength(rosterPiece)) })
export type DropBody = v.InferOutput<typeof DropBody>

/** `GET /api/cafes/:cafeId/attendance`: the names of those on the list; who is there is told by the café's own stream. */
export type RosterNames = { readonly people: readonly { readonly id: string; readonly name: string; readonly organisation: string; readonly role: string }[] }
