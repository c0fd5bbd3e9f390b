import { useEffect } from 'react'

/** Keeps the device awake while `wanted`, where it can. Hidden pages lose the lock, so it is asked for again; a page over plain http never gets one. */
export const useWakeLock = (wanted = true): void => {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | null = null
    let gone = false
    const ask = (): void => {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return
      navigator.wakeLock.request('screen').then(
        (given) => { if (gone) void given.release(); else lock = given },
        // A battery that runs low refuses: the device then sleeps as its owner set it.
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
  }, [wanted])
}
