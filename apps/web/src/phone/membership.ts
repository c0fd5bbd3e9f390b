import { forget, keep, recall } from '../store/keys.ts'

/** That this phone is in a café: who it is there, and its secret. */
export type Membership = { readonly cafeId: string; readonly participantId: string; readonly token: string }

const read = (text: string | null): Membership | null => {
  if (text === null) return null
  const [cafeId, participantId, token] = text.split('|')
  return cafeId && participantId && token ? { cafeId, participantId, token } : null
}

export const membershipIn = (cafeId: string): Membership | null => read(recall(`phone.${cafeId}`))
export const lastMembership = (): Membership | null => { const last = recall('phone.last'); return last === null ? null : membershipIn(last) }

export const keepMembership = (membership: Membership): void => {
  keep(`phone.${membership.cafeId}`, `${membership.cafeId}|${membership.participantId}|${membership.token}`)
  keep('phone.last', membership.cafeId)
}

/** The phone forgets which café is open; it can still come back as the same person. */
export const leaveCafe = (_membership: Membership): void => forget('phone.last')

/** Nothing of this person is left here: they were erased. */
export const forgetMembership = ({ cafeId }: Membership): void => {
  for (const name of [`phone.${cafeId}`, `joining.${cafeId}`, 'phone.last', 'name', 'organisation']) forget(name)
}
