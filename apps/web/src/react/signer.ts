import { ask, type Failure } from '../store/api.ts'
import { keep, recall } from '../store/keys.ts'
import { newId } from '../sync/newId.ts'

/** Whose name stands under what is sent from this device. */
export type Signer = { readonly signerId: string; readonly name: string }

const slot = (networkId: string): string => `signer.${networkId}`

export const knownSigner = (networkId: string): Signer | null => {
  const [signerId, name] = (recall(slot(networkId)) ?? '').split('|')
  return signerId && name ? { signerId, name } : null
}

/** Gives a name to the café; the same name again is the same signer. */
export const sign = async (cafeId: string, networkId: string, name: string, token: string): Promise<Signer | Failure> => {
  const known = knownSigner(networkId)
  const signer = known?.name === name ? known : { signerId: newId(), name: name.replaceAll('|', ' ').trim() }
  const answer = await ask('POST', `/api/cafes/${cafeId}/signers`, { body: signer, key: token })
  if (!answer.ok) return answer.error
  keep(slot(networkId), `${signer.signerId}|${signer.name}`)
  return signer
}
