import type { Settings } from '@tablee/domain/cafe/settings'
import { m } from '../../paraglide/messages.js'
import { withQuestions } from './draft.ts'

export type Template = { readonly name: () => string; readonly apply: (settings: Settings) => Settings }

/** Ways a café is often held; the title, the people and the questions that were typed stay. */
export const templates: readonly Template[] = [
  { name: m.follow_template_classic, apply: (settings) => withQuestions({ ...settings, rounds: 3, roundMinutes: 20, walkingMinutes: 3, questions: { ...settings.questions, mode: 'all' } }) },
  { name: m.follow_template_topics, apply: (settings) => withQuestions({ ...settings, rounds: Math.min(4, Math.max(2, settings.tables)), roundMinutes: 15, walkingMinutes: 3, questions: { ...settings.questions, mode: 'perTable' } }) },
  {
    name: m.follow_template_synthesis,
    apply: (settings) => {
      const synthesis = m.follow_template_synthesis_question({}, { locale: settings.language })
      const [first = '', second = ''] = settings.questions.texts
      return withQuestions({ ...settings, rounds: 2, roundMinutes: 25, walkingMinutes: 3, questions: { mode: 'perRound', texts: [first, second.trim() === '' ? synthesis : second] } })
    },
  },
]
