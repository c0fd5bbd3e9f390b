import type { Mixing } from '@tablee/domain/cafe/state'
import type { Language } from '@tablee/domain/cafe/settings'
import { plural } from './counts.ts'

type Range = { readonly fewest: number; readonly most: number }

/** « 9 à 12 », « au plus 3 », « 11 ». */
const rangeText = ({ fewest, most }: Range, language: Language): string => {
  if (fewest === most) return String(most)
  if (fewest === 0) return language === 'fr' ? `au plus ${most}` : `up to ${most}`
  return language === 'fr' ? `${fewest} à ${most}` : `${fewest} to ${most}`
}

const frenchOf = (text: string): string => (text.startsWith('au') ? `d’${text}` : `de ${text}`)

/**
 * How people met, in one sentence for all: « Chacun a rencontré 11 autres personnes, venues de 6 autres
 * organisations. » Empty where nobody met anybody.
 */
export const mixingText = ({ others, organisations }: Mixing, language: Language): string => {
  if (others.most === 0) return ''
  const people = rangeText(others, language), theirs = rangeText(organisations, language)
  if (language === 'fr') {
    const met = `Chacun a rencontré ${people} ${plural(others.most, 'fr', { one: 'autre personne', other: 'autres personnes' })}`
    const from = `${plural(others.most, 'fr', { one: 'venue', other: 'venues' })} ${frenchOf(theirs)} ${plural(organisations.most, 'fr', { one: 'autre organisation', other: 'autres organisations' })}`
    return organisations.most > 0 ? `${met}, ${from}.` : `${met}.`
  }
  const met = `Everyone met ${people} ${plural(others.most, 'en', { one: 'other person', other: 'others' })}`
  const from = `from ${theirs} other ${plural(organisations.most, 'en', { one: 'organisation', other: 'organisations' })}`
  return organisations.most > 0 ? `${met}, ${from}.` : `${met}.`
}
