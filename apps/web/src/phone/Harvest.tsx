import { issueText, issuesOfTheme } from '@tablee/domain/issue/read'
import { count } from '@tablee/words/counts'
import { useState } from 'react'
import { MetLine } from '../components/MetLine.tsx'
import { NoteText, Words } from '../components/Words.tsx'
import { m } from '../paraglide/messages.js'
import { useLanguage } from '../i18n/language.ts'
import { useCafe, useReplica } from '../store/useCafe.ts'
import { fateOf, isRead, issuesByNote, type Fate } from './fate.ts'
import { notesOf, useMe } from './me.ts'
import { Vote } from './Vote.tsx'
import { paper } from '../components/paper.ts'
import { Results } from './Results.tsx'
import '../styles/print.css'
import './harvest.css'

/** Where a note ended, in words. */
const fateText = (fate: Fate): string => {
  switch (fate.kind) {
    case 'hidden': return m.phone_state_hidden()
    case 'waiting': return fate.others > 0 ? m.phone_fate_waiting_with() : m.phone_fate_waiting()
    case 'placed': {
      const where = fate.others > 0 ? m.phone_fate_merged({ theme: fate.theme.title }) : m.phone_fate_in({ theme: fate.theme.title })
      return fate.reads === null ? where : `${where}. ${m.phone_fate_reads({ text: fate.reads })}`
    }
    default: return fate satisfies never
  }
}

/** The harvest and the results: themes as they grow, and the fate of one's own notes. */
export const Harvest = () => {
  const language = useLanguage()
  const me = useMe()
  const replica = useReplica()
  const state = useCafe((view) => view.state)
  const [opened, setOpened] = useState<string | null>(null)
  const mine = notesOf(state, me)
  const issueOf = issuesByNote(state)
  const closed = state.phase === 'closed'
  const toggle = (id: string): void => { replica.watch(['board']); setOpened(opened === id ? null : id) }
  const fates = mine.length > 0 ? (
    <section className="stack" aria-labelledby="fate-title">
      <h2 id="fate-title">{m.phone_my_fate()}</h2>
      <ul className="notes">{mine.map((note) => <li key={note.id} className={`note ${paper(note.round)}`}><NoteText>{note.text}</NoteText><p className="note-state">{fateText(fateOf(state, note, issueOf.get(note.id)))}</p></li>)}</ul>
    </section>
  ) : null
  return (
    <>
      <section className="stack"><h1>{closed ? m.phone_closed() : m.phone_harvest()}</h1><p className="hint">{closed ? m.phone_closed_hint() : m.phone_harvest_hint()}</p><MetLine language={language} className="met" /></section>
      <Vote />
      {closed ? <Results /> : null}
      {/* Afterwards people look first for what became of their own words. */}
      {closed ? fates : null}
      <section className="stack" aria-labelledby="themes-title">
        <h2 id="themes-title">{m.phone_themes()} {state.themeOrder.length > 0 ? <span className="count">{state.themeOrder.length}</span> : null}</h2>
        {state.themeOrder.length === 0 ? <p className="hint">{m.phone_no_theme()}</p> : null}
        <ul className="themes">
          {state.themeOrder.map((id) => {
            const theme = state.themes.get(id)
            if (!theme) return null
            return (
              <li key={id} className={`theme theme-${theme.colour}`}>
                <button type="button" aria-expanded={opened === id} onClick={() => toggle(id)}>
                  <Words as="span">{theme.title}</Words><span className="count">{count('issues', theme.issueIds.length, language)}</span>
                </button>
                {opened !== id ? null : isRead(state, theme) ? <ul className="issues">{issuesOfTheme(state, id).map((issue) => <Words as="li" key={issue.id}>{issueText(state, issue)}</Words>)}</ul> : <p className="issues" role="status">{m.common_connecting()}</p>}
              </li>
            )
          })}
        </ul>
      </section>
      {closed ? null : fates}
    </>
  )
}
