import type { CafeState } from '@tablee/domain/cafe/state'
import { dateInWords, timesInWords } from '@tablee/words/dates'

/** One thing that follows from the café, as the room reads it: a next step, or the next meeting. */
export type Follow = { readonly id: string; readonly kind: 'step' | 'meeting'; readonly what: string; readonly details: string }

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

/**
 * What follows, in the café's language: who does what by when, and last when people meet again. What was dropped,
 * and what nobody recorded, is not there.
 */
export const followOf = ({ nextSteps, record: { nextMeeting }, settings: { language } }: Pick<CafeState, 'nextSteps' | 'record' | 'settings'>): Follow[] => {
  const steps = [...nextSteps.values()].filter(({ status }) => status !== 'dropped')
    .map(({ id, what, who, due, status }): Follow => ({ id, kind: 'step', what: status === 'done' ? `${what} ✓` : what, details: joined(who, dateInWords(due, language)) }))
  if (!nextMeeting) return steps
  const { date, from, to, place } = nextMeeting
  const when = [date === '' ? '' : dateInWords(date, language), timesInWords(from, to, language)].filter((part) => part !== '').join(', ')
  const [what = '', ...rest] = [when, place].filter((part) => part !== '')
  return what === '' ? steps : [...steps, { id: 'next-meeting', kind: 'meeting', what, details: joined(...rest) }]
}
