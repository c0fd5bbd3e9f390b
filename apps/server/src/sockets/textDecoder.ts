import { Decoder } from 'socket.io-parser'

/** A client whose first try was refused for now may say again who it is, on the same connection. */
const mostIntroductions = 5

/** Our protocol has no binary: whoever announces some would only make us wait for it, and is let go, as is who introduces themselves without end. */
export class TextDecoder extends Decoder {
  #introductions = 0

  override add(chunk: unknown): void {
    if (typeof chunk !== 'string' || /^[56]/.test(chunk)) throw new Error('binary is no part of the protocol')
    if (/^(0|$)/.test(chunk) && (this.#introductions += 1) > mostIntroductions) throw new Error('too many introductions')
    super.add(chunk)
  }
}
