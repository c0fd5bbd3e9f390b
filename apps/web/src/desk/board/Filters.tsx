import { memo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { useBoard, useBoardView } from './boardContext.ts'
import { everything, isNarrow, organisations, type Filter } from './filter.ts'

type Choice = { readonly value: string; readonly name: string }

const numbers = (count: number): Choice[] => Array.from({ length: count }, (_, index) => ({ value: String(index + 1), name: String(index + 1) }))

/** What is looked for. Only what can tell notes apart is offered: one table or one question is no choice. */
export const Filters = memo(({ shown, all }: { shown: number; all: number }) => {
  const { view } = useBoard()
  const filter = useBoardView((board) => board.filter)
  const settings = useCafe((cafe) => cafe.state.settings)
  const names = useCafe(useShallow((cafe) => organisations(cafe.state)))
  const change = (part: Partial<Filter>): void => view.setState({ filter: { ...filter, ...part } })
  const number = (value: string): number | null => (value === '' ? null : Number(value))
  const questions = settings.questions.texts.map((text, index): Choice => ({ value: String(index), name: `${index + 1}. ${text.slice(0, 60)}` }))
  const pick = (label: string, value: string, choices: readonly Choice[], set: (value: string) => void) => (choices.length < 2 ? null : (
    <label className={value === '' ? '' : 'narrowed'}>{label} <select className="input" value={value} onChange={(event) => set(event.target.value)}><option value="">{m.desk_filter_all()}</option>{choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.name}</option>)}</select></label>
  ))
  return (
    <div className="filters" role="search">
      <input type="search" className="input" aria-label={m.desk_find()} placeholder={m.desk_find_board()} value={filter.text} onChange={(event) => change({ text: event.target.value })} />
      {pick(m.desk_filter_table(), filter.table === null ? '' : String(filter.table), numbers(settings.tables), (value) => change({ table: number(value) }))}
      {pick(m.desk_filter_round(), filter.round === null ? '' : String(filter.round), numbers(settings.rounds), (value) => change({ round: number(value) }))}
      {pick(m.desk_filter_question(), filter.question === null ? '' : String(filter.question), questions, (value) => change({ question: number(value) }))}
      {pick(m.desk_filter_organisation(), filter.organisation ?? '', names.map((name) => ({ value: name, name })), (value) => change({ organisation: value === '' ? null : value }))}
      {isNarrow(filter) ? <p className="filter-state" role="status">{m.desk_filter_shown({ shown, all })} <button type="button" className="button small quiet" onClick={() => view.setState({ filter: everything })}>{m.desk_filter_clear()}</button></p> : null}
    </div>
  )
})
