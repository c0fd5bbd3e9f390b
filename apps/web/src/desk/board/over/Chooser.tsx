import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { m } from '../../../paraglide/messages.js'
import { matching, type Option } from './options.ts'

/** From so many on, only those in sight are in the page. */
const many = 60

/**
 * A box to type a number or words into, and what they may mean: arrows go through it, Enter takes, and a tap takes too.
 */
export const Chooser = ({ label, options, typed: given = '', onChoose }: { label: string; options: readonly Option[]; typed?: string; onChoose: (id: string) => void }) => {
  const [typed, setTyped] = useState(given)
  const [at, setAt] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useRef<VirtualizerHandle>(null)
  const id = useId()
  const shown = useMemo(() => matching(options, typed), [options, typed])
  const active = Math.min(at, shown.length - 1)
  const go = (to: number): void => {
    const next = Math.max(0, Math.min(shown.length - 1, to))
    setAt(next)
    virtual.current?.scrollToIndex(next, { align: 'nearest' })
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') { event.preventDefault(); go(active + 1) }
    if (event.key === 'ArrowUp') { event.preventDefault(); go(active - 1) }
    if (event.key === 'Enter') { event.preventDefault(); const chosen = shown[active]; if (chosen) onChoose(chosen.id) }
  }
  const line = (option: Option, index: number) => (
    <div key={option.id} id={`${id}-${index}`} role="option" tabIndex={-1} aria-selected={index === active} aria-setsize={shown.length} aria-posinset={index + 1} className={`option ${option.className ?? ''} ${index === active ? 'at' : ''}`} onClick={() => onChoose(option.id)}>
      {option.number === null ? null : <span className="option-number">{option.number}</span>}
      <span className="option-text" dir="auto">{option.text}</span>
      {option.hint ? <span className="option-hint">{option.hint}</span> : null}
    </div>
  )
  return (
    <div className="chooser">
      <input
        type="text" className="input" role="combobox" aria-expanded="true" aria-controls={`${id}-list`} aria-activedescendant={shown.length > 0 ? `${id}-${active}` : undefined} aria-label={label} aria-autocomplete="list"
        placeholder={m.desk_choose_typed()} autoComplete="off" spellCheck={false} value={typed} onChange={(event) => { setTyped(event.target.value); setAt(0) }} onKeyDown={key}
      />
      <div ref={scroller} id={`${id}-list`} className="options" role="listbox" aria-label={label} aria-activedescendant={shown.length > 0 ? `${id}-${active}` : undefined} tabIndex={0} onKeyDown={key}>
        {shown.length === 0 ? <p className="hint">{m.desk_nothing_found()}</p>
          : shown.length < many ? shown.map(line)
          : <Virtualizer ref={virtual} data={shown} scrollRef={scroller} itemSize={48} keepMounted={[active]}>{line}</Virtualizer>}
      </div>
    </div>
  )
}
