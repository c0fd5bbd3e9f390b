import { Decoder } from 'socket.io-parser'

/** Our protocol has no binary: whoever announces some would only make us wait for it, and is let go. */
export class TextDecoder extends Decoder {
  override add(chunk: unknown): void {
    if (typeof chunk !== 'string' || chunk.startsWith('5') || chunk.startsWith('6')) throw new Error('binary is no part of the protocol')
    super.add(chunk)
  }
}
