import type { Language } from '@tablee/domain/cafe/settings'
import { plural } from '@tablee/words/counts'
import { m } from '../paraglide/messages.js'

/** « 12 personnes ont voté ». */
export const votersText = (count: number, language: Language): string => plural(count, language, { one: m.vote_voters_one, other: m.vote_voters_other })({ count })

/** « 3 points ». */
export const dotsText = (count: number, language: Language): string => plural(count, language, { one: m.vote_dots_one, other: m.vote_dots_other })({ count })
