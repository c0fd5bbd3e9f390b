import { issuesSheetWords } from '@tablee/words/issuesSheet'
import type { Block, CafeDocument, Section, SectionFigures } from './document.ts'
import type { IssuesSheet, SheetIssue } from './issuesSheet.ts'

/** The issues sheet as a document: the question, what came of it, then a section for each theme, and the annex. */
export const sheetDocument = (sheet: IssuesSheet): CafeDocument => {
  const words = issuesSheetWords(sheet.language)
  const sections = [...themeSections(sheet, 1), ...annexSection(sheet)]
  return {
    kind: 'sheet',
    language: sheet.language,
    name: words.sheet,
    title: sheet.title,
    whenWhere: [sheet.date, sheet.place].filter((part) => part !== ''),
    summary: `${sheet.counts}, ${sheet.snapshot}`,
    opening: [...howItWent(sheet), ...noticeOf(sheet)],
    sections,
    total: totalOf(sections),
    voted: sheet.voted.themes || sheet.voted.issues,
    snapshot: sheet.snapshot,
  }
}

/** The question and its result: the beginning of the sheet, and a part of the minutes. */
export const howItWent = (sheet: IssuesSheet): Block[] => {
  const words = issuesSheetWords(sheet.language)
  const { questions } = sheet
  return [
    ...(questions.length === 0 ? [] : [{ kind: 'questions', title: questions.length === 1 ? words.question : words.questions, questions } as const]),
    { kind: 'result', text: sheet.counts },
    ...(sheet.method === '' ? [] : [{ kind: 'paragraph', text: sheet.method } as const]),
  ]
}

/** That texts are made up for a demonstration, where they are. */
export const noticeOf = ({ notice, language }: IssuesSheet): Block[] =>
  (notice === '' ? [] : [{ kind: 'paragraph', label: issuesSheetWords(language).notice, text: notice, soft: true }])

export const themeSections = (sheet: IssuesSheet, level: Section['level']): Section[] => {
  const words = issuesSheetWords(sheet.language)
  return sheet.themes.map(({ number, title, colour, counts, issues, votes }): Section => ({
    id: `theme-${number}`, level, number: String(number), title, heading: `${number}. ${title}`, colour,
    counts: votes === null ? counts : `${counts}, ${words.voteCount(votes)}`,
    figures: figuresOf(issues, votes),
    blocks: issues.length === 0 ? [] : [{ kind: 'issues', issues }],
  }))
}

/** Issues under no theme; none where all were placed. */
export const annexSection = (sheet: IssuesSheet): Section[] => {
  const words = issuesSheetWords(sheet.language)
  const { unplaced: issues, annexTitle: title } = sheet
  if (issues.length === 0) return []
  return [{ id: 'annex', level: 1, number: 'A', title, heading: title, colour: 'stone', counts: words.unplaced(issues.length), figures: figuresOf(issues, null), blocks: [{ kind: 'issues', issues }] }]
}

/** A theme's own votes, or else those of its issues. */
const figuresOf = (issues: readonly SheetIssue[], votes: number | null): SectionFigures => ({
  issues: issues.length,
  notes: issues.reduce((sum, issue) => sum + issue.notes.length, 0),
  votes: votes ?? addVotes(issues.map((issue) => issue.votes)),
})

const addVotes = (votes: readonly (number | null)[]): number | null => {
  const cast = votes.filter((each) => each !== null)
  return cast.length === 0 ? null : cast.reduce((sum, each) => sum + each, 0)
}

export const totalOf = (sections: readonly Section[]): SectionFigures | null => {
  const figures = sections.flatMap((section) => section.figures ?? [])
  if (figures.length === 0) return null
  return {
    issues: figures.reduce((sum, { issues }) => sum + issues, 0),
    notes: figures.reduce((sum, { notes }) => sum + notes, 0),
    votes: addVotes(figures.map(({ votes }) => votes)),
  }
}
