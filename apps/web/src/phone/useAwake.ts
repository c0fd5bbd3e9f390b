import { useWakeLock } from '../components/useWakeLock.ts'
import { useCafe } from '../store/useCafe.ts'

/** While a round is timed the phone stays awake, to be read at a glance and to ring; else it sleeps as its owner set it. */
export const useAwake = (): void => useWakeLock(useCafe(({ state }) => (state.phase === 'round' || state.phase === 'silent') && state.clock?.kind === 'running'))
