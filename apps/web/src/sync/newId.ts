/** An id unique in the world. `randomUUID` is not there on a page served over plain http, as a room's is. */
export const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `n${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** A secret of this device: 192 bits. */
export const newToken = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(24)))).replace(/\+/g, '-').replace(/\//g, '_')
