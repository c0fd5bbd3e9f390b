import { statfs } from 'node:fs/promises'

/** How much room the disk of the data folder has. */
export type DiskSpace = {
  /** Bytes at the last look, or null where the system does not say. */
  free(): number | null
  look(): Promise<void>
  stop(): void
}

/** Below this, those who run the server are warned; below the other, it says that it is not ready: what people write could no longer be kept. */
export const littleRoom = 500 * 1_048_576
export const noRoom = 50 * 1_048_576

/** Looks every minute; `warn` is told when room becomes scarce, once each time. */
export const watchDisk = (folder: string, warn: (megabytes: number) => void): DiskSpace => {
  let free: number | null = null
  let warned = false
  const look = async (): Promise<void> => {
    try {
      const { bavail, bsize } = await statfs(folder)
      free = bavail * bsize
    } catch { free = null }
    const scarce = free !== null && free < littleRoom
    if (scarce && !warned) warn(Math.floor((free ?? 0) / 1_048_576))
    warned = scarce
  }
  const timer = setInterval(() => void look(), 60_000)
  timer.unref()
  return { free: () => free, look, stop: () => clearInterval(timer) }
}
