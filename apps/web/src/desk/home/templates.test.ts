import { questionsNeeded } from '@tablee/domain/cafe/decide'
import { emptyCafe } from '@tablee/domain/cafe'
import { expect, test } from 'vitest'
import { templates } from './templates.ts'

const typed = { ...emptyCafe('draft').settings, title: 'Comité', tables: 5, questions: { mode: 'all' as const, texts: ['Quels enjeux ?'] } }

test('given what was typed, when a template is taken, then title and question stay, and there are as many questions as it asks for', () => {
  for (const { apply } of templates) {
    const settings = apply(typed)
    expect([settings.title, settings.tables, settings.questions.texts[0]]).toEqual(['Comité', 5, 'Quels enjeux ?'])
    expect(settings.questions.texts).toHaveLength(questionsNeeded(settings))
  }
  expect(templates.map(({ apply }) => { const { rounds, roundMinutes, questions } = apply(typed); return [rounds, roundMinutes, questions.mode] })).toEqual([[3, 20, 'all'], [4, 15, 'perTable'], [2, 25, 'perRound']])
})

test('given one question then a synthesis, then the second question is proposed, and one that was typed is kept', () => {
  const apply = templates[2]?.apply
  expect(apply?.(typed).questions.texts[1]).toMatch(/essentiel/)
  expect(apply?.({ ...typed, questions: { mode: 'perRound', texts: ['un', 'deux'] } }).questions.texts[1]).toBe('deux')
})
