import { remaining } from '@tablee/domain/round/clock'
import { warningBefore } from '@tablee/domain/cafe/settings'
import { m } from '../paraglide/messages.js'
import { useCafe, useNow } from '../store/useCafe.ts'

/** Milliseconds as `12:05`; a started second counts whole. */
export const asClock = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** The time left, the same on every device. */
export const Remaining = ({ className = '' }: { className?: string }) => {
  const clock = useCafe((view) => view.state.clock)
  const phase = useCafe((view) => view.state.phase)
  const roundMinutes = useCafe((view) => view.state.settings.roundMinutes)
  const left = remaining(clock, useNow())
  if (left === null) return phase === 'round' ? <p className={`remaining over ${className}`}>{m.common_time_up()}</p> : null
  const seconds = Math.ceil(left / 1000)
  const soon = phase === 'round' && left <= warningBefore(roundMinutes)
  return (
    <p className={`remaining ${soon ? 'soon' : ''} ${clock?.kind === 'paused' ? 'paused' : ''} ${className}`} role="timer" aria-live="off" data-left={Math.round(left)}>
      <span className="hidden-visually">{m.common_time_left_value({ minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}</span>
      <span aria-hidden="true">{asClock(left)}</span>
      {clock?.kind === 'paused' ? <span className="paused-word">{m.common_paused()}</span> : null}
    </p>
  )
}
