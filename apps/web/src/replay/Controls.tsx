import type { CafeState } from '@tablee/domain/cafe/state'
import { count } from '@tablee/words/counts'
import { useEffect, useRef } from 'react'
import { m } from '../paraglide/messages.js'
import { chapterName } from './chapterName.ts'
import type { Timeline } from './timeline.ts'

const speeds = [10, 60, 300] as const

type Props = {
  readonly timeline: Timeline; readonly time: number; readonly moment: number; readonly count: number; readonly at: number | null; readonly state: CafeState; readonly playing: boolean; readonly speed: number
  readonly onTime: (time: number) => void; readonly onToggle: () => void; readonly onSpeed: (speed: number) => void; readonly onStep: (by: number) => void; readonly onChapter: (by: number) => void
}

/** The time line and its keys: space plays, arrows go event by event, Page Up and Down from phase to phase, Home and End to the ends. */
export const Controls = (props: Props) => {
  const { timeline, time, moment, count: all, at, state, playing, speed, onTime, onToggle, onSpeed } = props
  const latest = useRef(props)
  useEffect(() => { latest.current = props })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const { onToggle: toggle, onStep, onChapter, onTime: goTo, timeline: { length } } = latest.current
      // A choice has its own use for arrows and space.
      if (event.target instanceof HTMLInputElement && event.target.type === 'radio' && (event.key === ' ' || event.key.startsWith('Arrow'))) return
      const onButton = event.target instanceof HTMLElement && event.target.closest('button, a') !== null
      const acts: Record<string, () => void> = {
        ...(onButton ? {} : { ' ': toggle }),
        ArrowRight: () => onStep(1), ArrowLeft: () => onStep(-1), PageDown: () => onChapter(1), PageUp: () => onChapter(-1), Home: () => goTo(0), End: () => goTo(length),
      }
      const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])

  const { language } = state.settings
  const clock = at === null ? '' : new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(at)
  const notes = [...state.notes.values()].filter((note) => !note.deleted && !note.hidden).length
  const said = [clock, chapterName(state.phase, state.round), count('notes', notes, language)].filter((part) => part !== '').join(', ')
  return (
    <footer className="replay-controls">
      <div className="replay-chapters" aria-hidden="true">
        {timeline.chapters.filter(({ from, to }) => to > from).map(({ phase, round, from, to }) => (
          <span key={from} className={`chapter ${phase}${time >= from && time < to ? ' here' : ''}`} style={{ flexGrow: to - from }}><span>{chapterName(phase, round)}</span></span>
        ))}
      </div>
      <input className="replay-slider" type="range" min={0} max={Math.max(1, timeline.length)} step={1} value={time} aria-label={m.replay_time()} aria-valuetext={said} onChange={(event) => onTime(Number(event.target.value))} style={{ '--done': `${(100 * time) / Math.max(1, timeline.length)}%` } as React.CSSProperties} />
      <div className="replay-row">
        <button type="button" className="button primary replay-play" onClick={onToggle}>{playing ? `❚❚ ${m.replay_pause()}` : `▶ ${m.replay_play()}`}</button>
        <fieldset className="replay-speeds"><legend className="hidden-visually">{m.replay_speed()}</legend>
          {speeds.map((each) => <label key={each} className={each === speed ? 'chosen' : ''}><input type="radio" name="speed" className="hidden-visually" checked={each === speed} onChange={() => onSpeed(each)} />×{each}</label>)}
        </fieldset>
        <p className="replay-said"><strong>{clock}</strong> {chapterName(state.phase, state.round)}</p>
        <p className="replay-hint">{timeline.shortened ? `${m.replay_shortened()} ` : ''}{m.replay_keys()} <span className="replay-moment">{moment}/{all}</span></p>
      </div>
    </footer>
  )
}
