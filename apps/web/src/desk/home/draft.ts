import { questionsNeeded } from '@tablee/domain/cafe/decide'
import type { Settings } from '@tablee/domain/cafe/settings'
import { emptyCafe } from '@tablee/domain/cafe'
import { keep, recall, forget } from '../../store/keys.ts'
import { proposeTables } from './propose.ts'

const name = 'draft.café'

/** What is being prepared on this computer, kept through reloads. */
export const readDraft = (fresh: Settings['language']): Settings => {
  const start: Settings = { ...emptyCafe('draft').settings, language: fresh, expected: 20, tables: proposeTables(20) }
  try { return { ...start, ...(JSON.parse(recall(name) ?? '{}') as Partial<Settings>) } } catch { return start }
}
export const keepDraft = (settings: Settings): void => keep(name, JSON.stringify(settings))
export const forgetDraft = (): void => forget(name)

/** As many questions as the settings ask for, those typed before kept. */
export const withQuestions = (settings: Settings): Settings => {
  const { mode, texts } = settings.questions
  return { ...settings, questions: { mode, texts: Array.from({ length: questionsNeeded(settings) }, (_, index) => texts[index] ?? '') } }
}
