/** What may wait to be sent to one viewer, in bytes. */
const mostWaiting = 1_000_000

/**
 * Tells who does not read what they are sent. Looked at every so often: a viewer for whom too much waits, and no less
 * than when last looked at, is lost; a desk on a slow Wi-Fi that is being sent a whole café, and reads it, is not.
 */
export const createSlowReaders = (): { isLost(viewer: object, waiting: number): boolean } => {
  const last = new WeakMap<object, number>()
  return {
    isLost: (viewer, waiting) => {
      const before = last.get(viewer)
      if (waiting <= mostWaiting) { last.delete(viewer); return false }
      last.set(viewer, waiting)
      return before !== undefined && waiting >= before
    },
  }
}
