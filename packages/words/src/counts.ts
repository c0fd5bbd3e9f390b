import type { Language } from '@tablee/domain/cafe/settings'

/** What is counted in words. */
export type Counted = 'themes' | 'issues' | 'notes' | 'rounds' | 'tables' | 'people' | 'votes' | 'organisations'

type Forms = { readonly one: string; readonly other: string }

const nouns: Record<Language, Record<Counted, Forms>> = {
  fr: {
    themes: { one: 'thématique', other: 'thématiques' },
    issues: { one: 'enjeu', other: 'enjeux' },
    notes: { one: 'post-it', other: 'post-it' },
    rounds: { one: 'tour', other: 'tours' },
    tables: { one: 'table', other: 'tables' },
    people: { one: 'personne', other: 'personnes' },
    votes: { one: 'voix', other: 'voix' },
    organisations: { one: 'organisation', other: 'organisations' },
  },
  en: {
    themes: { one: 'theme', other: 'themes' },
    issues: { one: 'issue', other: 'issues' },
    notes: { one: 'note', other: 'notes' },
    rounds: { one: 'round', other: 'rounds' },
    tables: { one: 'table', other: 'tables' },
    people: { one: 'person', other: 'people' },
    votes: { one: 'vote', other: 'votes' },
    organisations: { one: 'organisation', other: 'organisations' },
  },
}

const rules: Record<Language, Intl.PluralRules> = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') }
const figures: Record<Language, Intl.NumberFormat> = { fr: new Intl.NumberFormat('fr'), en: new Intl.NumberFormat('en') }

/** The form that goes with a number: in French nought and one are singular, in English one alone. */
export const plural = <Form>(number: number, language: Language, forms: { readonly one: Form; readonly other: Form }): Form =>
  rules[language].select(number) === 'one' ? forms.one : forms.other

/** « 62 enjeux », “1 person”. */
export const count = (counted: Counted, number: number, language: Language): string =>
  `${figures[language].format(number)} ${plural(number, language, nouns[language][counted])}`

/**
 * « 6 thématiques, 62 enjeux issus de 74 post-it », “6 themes, 62 issues from 74 notes”.
 * @param themes null where the count is of one theme alone: « 12 enjeux issus de 14 post-it ».
 */
export const sheetCounts = (themes: number | null, issues: number, notes: number, language: Language): string => {
  const from = language === 'fr' ? plural(issues, 'fr', { one: 'issu de', other: 'issus de' }) : 'from'
  const placed = `${count('issues', issues, language)} ${from} ${count('notes', notes, language)}`
  return themes === null ? placed : `${count('themes', themes, language)}, ${placed}`
}
