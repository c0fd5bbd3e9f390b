/** Whether a request's Origin is our own page: none (not a browser's), or the host that was asked, or the public address. */
export const isOwnOrigin = (origin: string | undefined, host: string | undefined, publicUrl: string | null): boolean => {
  if (origin === undefined) return true
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
