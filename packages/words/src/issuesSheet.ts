import type { Language } from '@tablee/domain/cafe/settings'
import { count, plural } from './counts.ts'

/** What is known of how the issues came about; nought where nothing was recorded. */
export type Method = { readonly rounds: number; readonly tables: number; readonly people: number; readonly placed: boolean }

/** The words of the issues sheet, the same in every format. */
export type IssuesSheetWords = {
  readonly sheet: string
  readonly question: string
  readonly questions: string
  readonly contents: string
  readonly theme: string
  readonly part: string
  readonly number: string
  readonly issue: string
  readonly issues: string
  readonly note: string
  readonly notes: string
  readonly themeNumber: string
  readonly issueNumber: string
  readonly table: string
  readonly round: string
  readonly origin: string
  readonly notice: string
  /** Goes before what follows; French sets a space before it. */
  readonly colon: string
  readonly state: string
  readonly title: string
  readonly date: string
  readonly venue: string
  readonly figures: string
  readonly howItWent: string
  readonly about: string
  readonly annex: string
  /** The annex while there is no theme to place issues under. */
  readonly unsorted: string
  readonly total: string
  readonly author: string
  readonly votes: string
  readonly themeVotes: string
  /** « 7 voix » */
  readonly voteCount: (votes: number) => string
  readonly emptyCafe: string
  readonly emptyTheme: string
  readonly tableNumber: (table: number) => string
  readonly roundNumber: (round: number) => string
  readonly place: (table: number, round: number) => string
  readonly quoted: (text: string) => string
  readonly unplaced: (issues: number) => string
  readonly snapshot: (position: number, time: string) => string
  /** How the issues came about; empty where nobody was there. */
  readonly method: (method: Method) => string
  readonly noteCount: (notes: number) => string
  /** What stands before the page's number, and between it and the number of pages. */
  readonly page: readonly [before: string, between: string]
}

const french: IssuesSheetWords = {
  sheet: 'Fiche des enjeux',
  question: 'La question',
  questions: 'Les questions',
  contents: 'Sommaire',
  theme: 'Thématique',
  part: 'Partie',
  number: 'N°',
  issue: 'Enjeu',
  issues: 'Enjeux',
  note: 'Post-it',
  notes: 'Post-it',
  themeNumber: 'N° de thématique',
  issueNumber: 'N° d’enjeu',
  table: 'Table',
  round: 'Tour',
  origin: 'Origine',
  notice: 'Illustration',
  colon: '\u00A0:',
  state: 'État au n°',
  title: 'Titre',
  date: 'Date',
  venue: 'Lieu',
  figures: 'Résultat',
  howItWent: 'Méthode',
  about: 'À propos',
  annex: 'Annexe : enjeux non classés',
  unsorted: 'Enjeux à classer',
  total: 'Ensemble',
  author: 'Auteur',
  votes: 'Voix',
  themeVotes: 'Voix (thématique)',
  voteCount: (votes) => count('votes', votes, 'fr'),
  emptyCafe: 'Aucune note dans ce café.',
  emptyTheme: 'Aucun enjeu dans cette thématique.',
  tableNumber: (table) => `Table ${table}`,
  roundNumber: (round) => `Tour ${round}`,
  place: (table, round) => `table\u00A0${table}, tour\u00A0${round}`,
  quoted: (text) => `«\u00A0${text}\u00A0»`,
  unplaced: (issues) => `${count('issues', issues, 'fr')} ${plural(issues, 'fr', { one: 'non classé', other: 'non classés' })}`,
  snapshot: (position, time) => (time === '' ? `état au n° ${position}` : `état au n° ${position}, ${time}`),
  method: ({ rounds, tables, people, placed }) => {
    if (people === 0) return ''
    const held = ['World café', rounds > 0 ? `en ${count('rounds', rounds, 'fr')}` : '', tables > 0 ? `à ${count('tables', tables, 'fr')}` : '', `avec ${count('people', people, 'fr')}`]
    const sentence = `${held.filter((part) => part !== '').join(' ')}.`
    return placed ? `${sentence} Les post-it écrits aux tables ont été rassemblés en enjeux, puis classés par thématique pendant la récolte.` : sentence
  },
  noteCount: (notes) => count('notes', notes, 'fr'),
  page: ['Page ', ' sur '],
}

const english: IssuesSheetWords = {
  sheet: 'Issues sheet',
  question: 'The question',
  questions: 'The questions',
  contents: 'Contents',
  theme: 'Theme',
  part: 'Part',
  number: 'No.',
  issue: 'Issue',
  issues: 'Issues',
  note: 'Note',
  notes: 'Notes',
  themeNumber: 'Theme no.',
  issueNumber: 'Issue no.',
  table: 'Table',
  round: 'Round',
  origin: 'From',
  notice: 'Illustration',
  colon: ':',
  state: 'State at no.',
  title: 'Title',
  date: 'Date',
  venue: 'Place',
  figures: 'Result',
  howItWent: 'Method',
  about: 'About',
  annex: 'Annex: issues not placed',
  unsorted: 'Issues to place',
  total: 'In all',
  author: 'Author',
  votes: 'Votes',
  themeVotes: 'Votes (theme)',
  voteCount: (votes) => count('votes', votes, 'en'),
  emptyCafe: 'There are no notes in this café.',
  emptyTheme: 'No issues under this theme.',
  tableNumber: (table) => `Table ${table}`,
  roundNumber: (round) => `Round ${round}`,
  place: (table, round) => `table\u00A0${table}, round\u00A0${round}`,
  quoted: (text) => `“${text}”`,
  unplaced: (issues) => `${count('issues', issues, 'en')} not placed`,
  snapshot: (position, time) => (time === '' ? `state at no. ${position}` : `state at no. ${position}, ${time}`),
  method: ({ rounds, tables, people, placed }) => {
    if (people === 0) return ''
    const held = ['World café', rounds > 0 ? `in ${count('rounds', rounds, 'en')}` : '', tables > 0 ? `at ${count('tables', tables, 'en')}` : '', `with ${count('people', people, 'en')}`]
    const sentence = `${held.filter((part) => part !== '').join(' ')}.`
    return placed ? `${sentence} The notes written at the tables were brought together as issues, then placed under themes during the harvest.` : sentence
  },
  noteCount: (notes) => count('notes', notes, 'en'),
  page: ['Page ', ' of '],
}

export const issuesSheetWords = (language: Language): IssuesSheetWords => (language === 'fr' ? french : english)
