/** Grows with every change of a schema; a test pins the schemas' hash to it. */
export const protocolVersion = 2
/** The largest frame a phone may send, in bytes. */
export const maxFrameBytes = 16_384
