import type { Language } from '@tablee/domain/cafe/settings'
import type { CafeState, Issue, ThemeColour } from '@tablee/domain/cafe/state'
import { issuesOfTheme, issueText, shownNotes, unplacedIssues } from '@tablee/domain/issue/read'
import { present } from '@tablee/domain/seat/plan'
import { cleanLine, cleanText } from '@tablee/domain/text'
import { count, sheetCounts } from '@tablee/words/counts'
import { dateInWords } from '@tablee/words/dates'
import { issuesSheetWords } from '@tablee/words/issuesSheet'

export type SheetNote = { readonly text: string; readonly table: number; readonly round: number }

export type SheetIssue = {
  /** « 2.5 », or « A.5 » in the annex. */
  readonly number: string
  readonly text: string
  /** Every note behind the issue that may be shown, at least one. */
  readonly notes: readonly SheetNote[]
  /** The notes have to be told besides the text: there are several, or the text is a facilitator's. */
  readonly tellsNotes: boolean
}

export type SheetTheme = {
  /** From 1. */
  readonly number: number
  readonly title: string
  readonly colour: ThemeColour
  readonly issues: readonly SheetIssue[]
  /** « 12 enjeux issus de 14 post-it » */
  readonly counts: string
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
  readonly figures: { readonly themes: number; readonly issues: number; readonly notes: number; readonly unplacedIssues: number; readonly unplacedNotes: number }
}

/** `position` is that of the last event folded into the state; `time`, if given, is when, as the room's clock shows it. */
export type SnapshotOptions = { readonly position: number; readonly time?: string }

/**
 * The issues sheet of a café as it stands, in the café's language. Hidden and deleted notes are never on it,
 * nor is who wrote what; it states only what the café recorded.
 */
export const sheetOf = (state: CafeState, { position, time = '' }: SnapshotOptions): IssuesSheet => {
  const { settings } = state
  const { language } = settings
  const words = issuesSheetWords(language)
  const themes = state.themeOrder.flatMap((id) => state.themes.get(id) ?? []).map((theme, index): SheetTheme => {
    const issues = issuesOfTheme(state, theme.id).map((issue, at) => sheetIssue(state, issue, `${index + 1}.${at + 1}`))
    return { number: index + 1, title: cleanLine(theme.title), colour: theme.colour, issues, counts: issuesAndNotes(issues, language) }
  })
  const unplaced = unplacedIssues(state).map((issue, at) => sheetIssue(state, issue, `A.${at + 1}`))
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
  }
}

const sheetIssue = (state: CafeState, issue: Issue, number: string): SheetIssue => {
  const notes = shownNotes(state, issue).map(({ text, table, round }) => ({ text: printable(text), table, round }))
  const text = printable(issueText(state, issue))
  return { number, text, notes, tellsNotes: notes.length > 1 || text !== notes[0]?.text }
}

/* Code points that are no characters by design: formats drop or refuse them, each in its own way. */
const noncharacter = /\p{Noncharacter_Code_Point}/gu

/** The text as every format can hold it. */
const printable = (text: string): string => cleanText(text).replace(noncharacter, '\uFFFD')

const notesIn = (issues: readonly SheetIssue[]): number => issues.reduce((sum, issue) => sum + issue.notes.length, 0)

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
