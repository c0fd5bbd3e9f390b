import type { CafeState } from '@tablee/domain/cafe/state'
import type { LoggedEvent } from '@tablee/domain/event'
import { issuesOfTheme } from '@tablee/domain/issue/read'
import { count, sheetCounts } from '@tablee/words/counts'
import { dateInWords } from '@tablee/words/dates'
import { m } from '../paraglide/messages.js'
import { Room } from './Room.tsx'
import { Wall } from './Wall.tsx'

/** The café at one moment: the room with its tables until the harvest, then the wall with its themes. */
export const Picture = ({ state, latest }: { state: CafeState; latest: LoggedEvent | null }) => {
  const { settings, phase } = state
  const { language } = settings
  const harvest = phase === 'harvest' || phase === 'closed'
  const notes = [...state.notes.values()].filter((note) => !note.deleted && !note.hidden).length
  const issues = state.themeOrder.reduce((sum, id) => sum + issuesOfTheme(state, id).length, 0)
  const counts = harvest && state.themes.size > 0
    ? sheetCounts(state.themes.size, issues, notes, language)
    : [state.participants.size > 0 ? count('people', state.participants.size, language) : '', notes > 0 ? count('notes', notes, language) : ''].filter((part) => part !== '').join(', ')
  return (
    <main className="replay-picture">
      <div className="cloth replay-cloth" aria-hidden="true" />
      <header className="replay-head">
        <div>
          <h1>{settings.title || 'Tablée'}</h1>
          <p className="replay-when">{[dateInWords(settings.date, language), settings.place].filter((part) => part !== '').join(' · ')}</p>
        </div>
        <p className="replay-counts">{counts}</p>
      </header>
      <p className="replay-question">{settings.questions.texts[0] ?? ''}</p>
      {state.participants.size === 0 && notes === 0 ? <p className="replay-empty">{m.replay_nobody()}</p> : harvest ? <Wall state={state} latest={latest} /> : <Room state={state} latest={latest} />}
      {settings.illustrative === '' ? null : <p className="replay-illustrative">{settings.illustrative}</p>}
    </main>
  )
}
