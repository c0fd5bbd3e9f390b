import type { CafeState, Issue } from '@tablee/domain/cafe/state'
import type { LoggedEvent } from '@tablee/domain/event'
import { issuesOfTheme, issueText, shownNotes, unplacedIssues } from '@tablee/domain/issue/read'
import { count } from '@tablee/words/counts'
import { m } from '../paraglide/messages.js'
import { Scrolled } from './Scrolled.tsx'

/** The wall of the harvest: what waits on the left, a column for each theme. */
export const Wall = ({ state, latest }: { state: CafeState; latest: LoggedEvent | null }) => {
  const { language } = state.settings
  const fresh = touched(latest)
  const waiting = unplacedIssues(state)
  const themes = state.themeOrder.flatMap((id) => state.themes.get(id) ?? [])
  const most = Math.max(waiting.length / 2, ...themes.map(({ id }) => issuesOfTheme(state, id).length))
  const card = (issue: Issue) => {
    const notes = shownNotes(state, issue)
    return (
      <li key={issue.id} className={`replay-note paper round-${(((notes[0]?.round ?? 1) - 1) % 4) + 1}${fresh.has(issue.id) ? ' new' : ''}`}>
        <span className="replay-text">{issueText(state, issue)}</span>{notes.length > 1 ? <span className="replay-merged" aria-label={count('notes', notes.length, language)}>{notes.length}</span> : null}
      </li>
    )
  }
  return (
    <div className={`replay-wall${most > 9 ? ' dense' : ''}`}>
      {waiting.length === 0 ? null : <section className="replay-waiting"><h2>{m.replay_waiting()} <span>{waiting.length}</span></h2><Scrolled label={m.replay_waiting()}>{waiting.map(card)}</Scrolled></section>}
      {themes.map((theme) => {
        const issues = issuesOfTheme(state, theme.id)
        return (
          <section key={theme.id} className={`replay-theme theme-${theme.colour}${latest?.event.type === 'ThemeCreated' && latest.event.themeId === theme.id ? ' new' : ''}`}>
            <h2>{theme.title} <span>{issues.length}</span></h2>
            <Scrolled label={theme.title}>{issues.map(card)}</Scrolled>
          </section>
        )
      })}
    </div>
  )
}

/** The issues that the latest event was about. */
const touched = (latest: LoggedEvent | null): ReadonlySet<string> => {
  const event = latest?.event
  switch (event?.type) {
    case 'IssuesPlaced': return new Set(event.issueIds)
    case 'IssuesMerged': return new Set([event.into])
    case 'IssueReworded': case 'NoteSeparated': return new Set([event.issueId])
    default: return new Set()
  }
}
