import type { LoggedEvent } from '@tablee/domain/event'
import { replay } from '@tablee/domain/replay'
import { useEffect, useMemo, useState } from 'react'
import { useGivenLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'
import { Controls } from './Controls.tsx'
import { Picture } from './Picture.tsx'
import { timelineOf } from './timeline.ts'
import { usePlaying } from './usePlaying.ts'

/** Goes through a cafe by hand or by itself, at sixty times its pace or another. */
export const Player = ({ cafeId, events }: { cafeId: string; events: readonly LoggedEvent[] }) => {
  const cafe = useMemo(() => replay(cafeId, events), [cafeId, events])
  const timeline = useMemo(() => timelineOf(events), [events])
  const [speed, setSpeed] = useState(60)
  const { time, playing, goTo, toggle } = usePlaying(timeline.length, speed)
  const moment = timeline.momentAt(time)
  const state = useMemo(() => cafe.stateAt(moment), [cafe, moment])
  const latest = events[moment - 1]
  useGivenLanguage(cafe.stateAt(cafe.length).settings.language)
  useEffect(() => { document.title = `${m.replay_title()} · ${state.settings.title || 'Tablée'}` }, [state.settings.title])

  /** One event on or back; at either end nothing. */
  const step = (by: number): void => goTo(timeline.timeOf(Math.min(Math.max(moment + by, 0), cafe.length)))
  /** The chapter after, or the beginning of this one, or of the one before. */
  const chapter = (by: number): void => {
    const starts = timeline.chapters.map(({ from }) => from)
    goTo(by > 0 ? (starts.find((from) => from > time) ?? timeline.length) : (starts.findLast((from) => from < time - 500) ?? 0))
  }

  return (
    <div className="replay">
      <Picture state={state} latest={latest ?? null} />
      <Controls timeline={timeline} time={time} moment={moment} count={cafe.length} at={latest?.at ?? null} state={state} playing={playing} speed={speed}
        onTime={goTo} onToggle={toggle} onSpeed={setSpeed} onStep={step} onChapter={chapter} />
    </div>
  )
}
