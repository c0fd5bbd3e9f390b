import type { Language } from '@tablee/domain/cafe/settings'
import { plural } from '@tablee/words/counts'
import { m } from '../../paraglide/messages.js'

/** How many are chosen, in words. */
export const chosenText = (count: number, language: Language): string => plural(count, language, { one: m.desk_selected_one, other: m.desk_selected })({ count })
