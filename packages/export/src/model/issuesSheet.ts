import type { Language } from '@tablee/domain/cafe/settings'
import type { CafeState, Issue, ThemeColour } from '@tablee/domain/cafe/state'
import type { IssueId, ParticipantId } from '@tablee/domain/ids'
import { issuesOfTheme, issueText, shownNotes, unplacedIssues } from '@tablee/domain/issue/read'
import { present } from '@tablee/domain/seat/request'
import { cleanLine, cleanText } from '@tablee/domain/text'
import type { Directory } from '@tablee/domain/visibility'
import { count, sheetCounts } from '@tablee/words/counts'
import { dateInWords } from '@tablee/words/dates'
import { issuesSheetWords, type IssuesSheetWords } from '@tablee/words/issuesSheet'

/** `author` is empty unless the café's documents name authors, as every phone said at the door. */
export type SheetNote = { readonly text: string; readonly table: number; readonly round: number; readonly author: string }

export type SheetIssue = {
  /** « 2.5 », or « A.5 » in the annex. */
  readonly number: string
  readonly text: string
  /** Every note behind the issue that may be shown, at least one. */
  readonly notes: readonly SheetNote[]
  /** The notes have to be told besides the text: there are several, or the text is a facilitator's. */
  readonly tellsNotes: boolean
  /** Null where nobody could vote for it. */
  readonly votes: number | null
}

export type SheetTheme = {
  /** From 1. */
  readonly number: number
  readonly title: string
  readonly colour: ThemeColour
  readonly issues: readonly SheetIssue[]
  /** « 12 enjeux issus de 14 post-it » */
  readonly counts: string
  /** Null where nobody could vote for it. */
  readonly votes: number | null
}

/** `label` tells apart the questions of tables or rounds; empty where one is asked of all. */
export type SheetQuestion = { readonly label: string; readonly text: string }

/** What the issues sheet says, whatever it is written as. Texts are plain, well-formed and free of control characters. */
export type IssuesSheet = {
  readonly language: Language
  readonly title: string
  /** In words, or empty. */
  readonly date: string
  readonly place: string
  readonly questions: readonly SheetQuestion[]
  /** Said where texts are made up for a demonstration; empty for a real café. */
  readonly notice: string
  /** « 6 thématiques, 62 enjeux issus de 74 post-it »; « Aucune note dans ce café. » where there is none. */
  readonly counts: string
  /** Empty while nobody is there. */
  readonly method: string
  /** Where in the log the café was when this was taken: « état au n° 412 ». */
  readonly snapshot: string
  readonly position: number
  readonly themes: readonly SheetTheme[]
  /** What the annex is called: while there is no theme yet, it is all there is. */
  readonly annexTitle: string
  /** The annex: issues under no theme, in the order they came. */
  readonly unplaced: readonly SheetIssue[]
  /** Nobody wrote anything that may be shown. */
  readonly empty: boolean
  /** Every phone said at the door that it would. */
  readonly namesAuthors: boolean
  readonly voted: { readonly themes: boolean; readonly issues: boolean }
  readonly figures: { readonly themes: number; readonly issues: number; readonly notes: number; readonly unplacedIssues: number; readonly unplacedNotes: number }
}

export type SheetOptions = {
  /** That of the last event folded into the state. */
  readonly position: number
  /** When that was, as the room's clock shows it. */
  readonly time?: string
  /** Who the people are; asked only where the café's documents name authors. */
  readonly directory?: Directory
}

/**
 * The issues sheet of a café as it stands, in the café's language. Hidden and deleted notes are never on it,
 * nor is who wrote what, unless every phone said at the door that it would be; it states only what the café recorded.
 */
export const sheetOf = (state: CafeState, { position, time = '', directory = () => undefined }: SheetOptions): IssuesSheet => {
  const { settings } = state
  const { language } = settings
  const words = issuesSheetWords(language)
  const votes = votesOf(state)
  const told: Told = { state, nameOf: settings.showsAuthors ? (id) => cleanLine(directory(id)?.name ?? '') : () => '', votes: votes.issues }
  const themes = state.themeOrder.flatMap((id) => state.themes.get(id) ?? []).map((theme, index): SheetTheme => {
    const issues = issuesOfTheme(state, theme.id).map((issue, at) => sheetIssue(told, issue, `${index + 1}.${at + 1}`))
    return { number: index + 1, title: cleanLine(theme.title), colour: theme.colour, issues, counts: issuesAndNotes(issues, language), votes: votes.themes?.get(theme.id) ?? null }
  })
  const unplaced = unplacedIssues(state).map((issue, at) => sheetIssue(told, issue, `A.${at + 1}`))
  const placed = themes.flatMap((theme) => theme.issues)
  const figures = {
    themes: themes.length, issues: placed.length, notes: notesIn(placed), unplacedIssues: unplaced.length, unplacedNotes: notesIn(unplaced),
  }
  const empty = figures.notes + figures.unplacedNotes === 0
  return {
    language,
    title: cleanLine(settings.title),
    date: dateInWords(settings.date, language),
    place: cleanLine(settings.place),
    questions: questionsOf(state),
    notice: cleanLine(settings.illustrative),
    counts: empty ? words.emptyCafe : countsOf(figures, language),
    method: words.method({ ...turnout(state), placed: placed.length > 0 }),
    snapshot: words.snapshot(position, time),
    position,
    themes,
    annexTitle: themes.length === 0 ? words.unsorted : words.annex,
    unplaced,
    empty,
    figures,
    namesAuthors: settings.showsAuthors,
    voted: { themes: votes.themes !== null, issues: votes.issues !== null },
  }
}

/** What each choice of the vote got, by its id, once it is no secret any more; what was no choice is not in it. */
const votesOf = ({ vote }: CafeState): { readonly [On in 'themes' | 'issues']: ReadonlyMap<string, number> | null } => {
  const got = vote?.result ? new Map(vote.result.totals.map(({ id, dots }) => [id, dots])) : null
  return { themes: vote?.on === 'themes' ? got : null, issues: vote?.on === 'issues' ? got : null }
}

/** What the notes of a café are told with. */
type Told = { readonly state: CafeState; readonly nameOf: (id: ParticipantId) => string; readonly votes: ReadonlyMap<IssueId, number> | null }

const sheetIssue = ({ state, nameOf, votes }: Told, issue: Issue, number: string): SheetIssue => {
  const notes = shownNotes(state, issue).map(({ text, table, round, author }) => ({ text: printable(text), table, round, author: author === null ? '' : nameOf(author) }))
  const text = printable(issueText(state, issue))
  return { number, text, notes, tellsNotes: notes.length > 1 || text !== notes[0]?.text, votes: votes?.get(issue.id) ?? null }
}

/* Code points that are no characters by design: formats drop or refuse them, each in its own way. */
const noncharacter = /\p{Noncharacter_Code_Point}/gu

/** The text as every format can hold it. */
export const printable = (text: string): string => cleanText(text).replace(noncharacter, '\uFFFD')

const notesIn = (issues: readonly SheetIssue[]): number => issues.reduce((sum, issue) => sum + issue.notes.length, 0)

/** « table 3, tour 2 », after the author where documents name them. */
export const originOf = ({ author, table, round }: SheetNote, words: IssuesSheetWords): string =>
  author === '' ? words.place(table, round) : `${author}, ${words.place(table, round)}`

const issuesAndNotes = (issues: readonly SheetIssue[], language: Language): string =>
  issues.length === 0 ? issuesSheetWords(language).emptyTheme : sheetCounts(null, issues.length, notesIn(issues), language)

const countsOf = (figures: IssuesSheet['figures'], language: Language): string => {
  const placed = figures.themes === 0 ? [] : [figures.issues === 0 ? count('themes', figures.themes, language) : sheetCounts(figures.themes, figures.issues, figures.notes, language)]
  const waiting = figures.unplacedIssues === 0 ? [] : [issuesSheetWords(language).unplaced(figures.unplacedIssues)]
  return [...placed, ...waiting].join(', ')
}

const questionsOf = ({ settings }: CafeState): SheetQuestion[] => {
  const { mode, texts } = settings.questions
  const words = issuesSheetWords(settings.language)
  const label = { all: () => '', perRound: words.roundNumber, perTable: words.tableNumber }[mode]
  return texts.map((text, index) => ({ label: label(index + 1), text: cleanLine(text) })).filter(({ text }) => text !== '')
}

/** How many rounds were held, at how many tables and with how many people: seats taken, not seats planned. */
const turnout = (state: CafeState): { rounds: number; tables: number; people: number } => {
  const tables = new Set<number>()
  const people = new Set<string>()
  for (const { number } of state.rounds) {
    for (const [id, table] of state.seats.get(number) ?? []) {
      tables.add(table)
      people.add(id)
    }
  }
  return { rounds: state.rounds.length, tables: tables.size, people: state.rounds.length > 0 ? people.size : present(state).length }
}
