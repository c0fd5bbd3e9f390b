import { useEffect } from 'react'

/** Keeps the projector's computer awake where the browser can. Hidden pages lose the lock, so it is asked for again. */
export const useWakeLock = (): void => {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | null = null
    let gone = false
    const ask = (): void => {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return
      navigator.wakeLock.request('screen').then(
        (given) => { if (gone) void given.release(); else lock = given },
        // A battery that runs low refuses: the screen then sleeps as its owner set it.
        () => undefined,
      )
    }
    ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [])
}
