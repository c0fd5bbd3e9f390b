import type { Settings } from '@tablee/domain/cafe/settings'
import { m } from '../../paraglide/messages.js'

const modes = ['all', 'perRound', 'perTable'] as const

/** One question for all, one per round, or one per table. */
export const QuestionFields = ({ settings, onChange }: { settings: Settings; onChange: (part: Partial<Settings>) => void }) => {
  const { mode, texts } = settings.questions
  const names = { all: m.desk_mode_all(), perRound: m.desk_mode_perRound(), perTable: m.desk_mode_perTable() }
  const label = (index: number): string => (mode === 'all' ? m.desk_question_all() : mode === 'perRound' ? m.desk_question_round({ number: index + 1 }) : m.desk_question_table({ number: index + 1 }))
  return (
    <fieldset className="questions stack">
      <legend>{m.desk_questions()}</legend>
      <div className="segments">
        {modes.map((one) => (
          <label key={one} className={one === mode ? 'chosen' : ''}>
            <input type="radio" name="mode" className="hidden-visually" checked={one === mode} onChange={() => onChange({ questions: { mode: one, texts } })} />{names[one]}
          </label>
        ))}
      </div>
      {texts.map((text, index) => (
        // The place of a question is what it is.
        <div className="field" key={`${mode}-${String(index)}`}>
          <label htmlFor={`question-${index}`}>{label(index)}</label>
          <textarea id={`question-${index}`} className="input" rows={2} maxLength={1000} value={text} onChange={(event) => onChange({ questions: { mode, texts: texts.map((old, at) => (at === index ? event.target.value : old)) } })} />
        </div>
      ))}
    </fieldset>
  )
}
