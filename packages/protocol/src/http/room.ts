import * as v from 'valibot'

/** The room's own Wi-Fi, for a QR code that phones can join it by; the password is empty where it is open. */
export const Wifi = v.strictObject({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(32)), password: v.pipe(v.string(), v.maxLength(63)) })
export type Wifi = v.InferOutput<typeof Wifi>

/** `POST /api/cafes/:cafeId/room`: the address, of those that this machine has, that phones use; and the room's Wi-Fi. */
export const RoomBody = v.strictObject({ address: v.nullable(v.pipe(v.string(), v.maxLength(64))), wifi: v.nullable(Wifi) })
export type RoomBody = v.InferOutput<typeof RoomBody>

/** How phones find this server. `addresses` are all that this machine has, `origin` what is given out now. */
export type Room = { readonly addresses: readonly string[]; readonly origin: string; readonly wifi: Wifi | null }
