import type { Language } from '@tablee/domain/cafe/settings'
import { count, plural } from './counts.ts'
import { dateInWords, timesInWords } from './dates.ts'

/** When and where the next meeting is; what is not known yet is empty. */
type Meeting = { readonly date: string; readonly from: string; readonly to: string; readonly place: string }
type Status = 'open' | 'done' | 'dropped'

/** The words of the minutes, the same in every format. */
export type MinutesWords = {
  readonly minutes: string
  readonly present: string
  readonly agenda: string
  readonly opening: string
  readonly course: string
  readonly reactions: string
  readonly nextSteps: string
  readonly conclusion: string
  readonly nextMeeting: string
  readonly organisation: string
  readonly name: string
  readonly role: string
  readonly network: string
  readonly about: string
  readonly reaction: string
  readonly signedBy: string
  readonly what: string
  readonly who: string
  readonly due: string
  readonly became: string
  /** The part on the café before this one: « Suites de la rencontre du mardi 20 mars 2012 ». */
  readonly since: (date: string) => string
  readonly previousThemes: string
  readonly previousReactions: string
  readonly status: { readonly [S in Status]: string }
  /** « 19 personnes présentes, de 12 organisations » */
  readonly attendance: (people: number, organisations: number) => string
  /** Between the people of one organisation. */
  readonly andThen: string
  /** Those of whom no organisation was given. */
  readonly noOrganisation: string
  /** « 2 personnes dont le nom n’est pas donné » */
  readonly unnamed: (people: number) => string
  /** « Thématique 2 », then its title, then the issue where it answers one. */
  readonly onTheme: (number: number, title: string) => string
  readonly onIssue: (number: string, text: string) => string
  readonly onThemeGone: string
  /** « mardi 3 juillet 2012, de 9 h 30 à 12 h, Évry » */
  readonly meeting: (meeting: Meeting) => string
}

const french: MinutesWords = {
  minutes: 'Compte rendu',
  present: 'Liste des présents',
  agenda: 'Ordre du jour',
  opening: 'Ouverture',
  course: 'World café',
  reactions: 'Réactions des réseaux',
  nextSteps: 'Suites à donner',
  conclusion: 'Conclusion',
  nextMeeting: 'Prochaine rencontre',
  organisation: 'Organisation',
  name: 'Nom',
  role: 'Fonction',
  network: 'Réseau',
  about: 'À propos de',
  reaction: 'Réaction',
  signedBy: 'Signature',
  what: 'Quoi',
  who: 'Qui',
  due: 'Pour quand',
  became: 'Où on en est',
  since: (date) => (date === '' ? 'Suites de la rencontre précédente' : `Suites de la rencontre du ${dateInWords(date, 'fr')}`),
  previousThemes: 'Thématiques de la rencontre précédente',
  previousReactions: 'Réactions reçues',
  status: { open: 'en cours', done: 'fait', dropped: 'abandonné' },
  attendance: (people, organisations) => `${count('people', people, 'fr')} ${plural(people, 'fr', { one: 'présente', other: 'présentes' })}${organisations === 0 ? '' : `, ${organisations === 1 ? 'd’une' : `de ${organisations}`} ${plural(organisations, 'fr', { one: 'organisation', other: 'organisations' })}`}`,
  andThen: '\u00A0; ',
  noOrganisation: 'Sans organisation indiquée',
  unnamed: (people) => `${count('people', people, 'fr')} dont le nom n’est pas donné`,
  onTheme: (number, title) => `Sur la thématique ${number}, «\u00A0${title}\u00A0»`,
  onIssue: (number, text) => `Sur l’enjeu ${number}, «\u00A0${text}\u00A0»`,
  onThemeGone: 'Sur une thématique retirée depuis',
  meeting: ({ date, from, to, place }) => [date === '' ? '' : dateInWords(date, 'fr'), timesInWords(from, to, 'fr'), place].filter((part) => part !== '').join(', '),
}

const english: MinutesWords = {
  minutes: 'Minutes',
  present: 'Present',
  agenda: 'Agenda',
  opening: 'Opening',
  course: 'World café',
  reactions: 'Reactions of the networks',
  nextSteps: 'Next steps',
  conclusion: 'Conclusion',
  nextMeeting: 'Next meeting',
  organisation: 'Organisation',
  name: 'Name',
  role: 'Role',
  network: 'Network',
  about: 'About',
  reaction: 'Reaction',
  signedBy: 'Signed by',
  what: 'What',
  who: 'Who',
  due: 'By when',
  became: 'Where it stands',
  since: (date) => (date === '' ? 'Since the last meeting' : `Since the meeting of ${dateInWords(date, 'en')}`),
  previousThemes: 'Themes of the last meeting',
  previousReactions: 'Reactions received',
  status: { open: 'under way', done: 'done', dropped: 'dropped' },
  attendance: (people, organisations) => `${count('people', people, 'en')} present${organisations === 0 ? '' : `, from ${count('organisations', organisations, 'en')}`}`,
  andThen: '; ',
  noOrganisation: 'No organisation given',
  unnamed: (people) => `${count('people', people, 'en')} whose ${plural(people, 'en', { one: 'name is', other: 'names are' })} not given`,
  onTheme: (number, title) => `On theme ${number}, “${title}”`,
  onIssue: (number, text) => `On issue ${number}, “${text}”`,
  onThemeGone: 'On a theme that was removed since',
  meeting: ({ date, from, to, place }) => [date === '' ? '' : dateInWords(date, 'en'), timesInWords(from, to, 'en'), place].filter((part) => part !== '').join(', '),
}

export const minutesWords = (language: Language): MinutesWords => (language === 'fr' ? french : english)
