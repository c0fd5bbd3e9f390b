import { issuesOfTheme, issueText, unplacedIssues } from '@tablee/domain/issue/read'
import { useMemo } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useCafe } from '../../../store/useCafe.ts'
import { useBoard, type Over } from '../boardContext.ts'
import { useSimilar } from '../similar/similarStore.ts'
import { Chooser } from './Chooser.tsx'
import type { Option } from './options.ts'

/** Which issue to merge with, or to stand before: those that resemble first, then all in the order of the board. */
export const IssuePicker = ({ over, close }: { over: Extract<Over, { kind: 'merge' | 'before' }>; close: () => void }) => {
  const { put } = useBoard()
  const state = useCafe((cafe) => cafe.state)
  const alike = useSimilar((similar) => similar.alike.get(over.id))
  const options = useMemo((): Option[] => {
    const placed = state.themeOrder.flatMap((id) => issuesOfTheme(state, id))
    const all = (over.kind === 'merge' ? [...placed, ...unplacedIssues(state)] : placed).filter(({ id }) => !over.ids.includes(id))
    const first = all.filter(({ id }) => over.kind === 'merge' && alike?.includes(id))
    return [...first, ...all.filter((issue) => !first.includes(issue))].map((issue, index) => ({
      id: issue.id, number: index + 1, text: issueText(state, issue), hint: issue.themeId === null ? m.desk_unplaced() : (state.themes.get(issue.themeId)?.title ?? ''),
      className: `to-theme theme-${state.themes.get(issue.themeId ?? '')?.colour ?? 'none'}`,
    }))
  }, [state, alike, over])
  const label = over.kind === 'merge' ? m.desk_merge_with() : m.desk_place_before()
  return (
    <>
      <p className="menu-title">{label}</p>
      {options.length === 0 ? <p className="hint">{m.desk_nothing_placed()}</p> : <Chooser label={label} options={options} onChoose={(id) => { close(); void put(over.seen, { kind: over.kind === 'merge' ? 'onto' : 'before', issueId: id }) }} />}
    </>
  )
}
