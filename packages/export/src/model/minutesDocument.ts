import { sheetCounts } from '@tablee/words/counts'
import { issuesSheetWords } from '@tablee/words/issuesSheet'
import { minutesWords, type MinutesWords } from '@tablee/words/minutes'
import type { AttendanceGroup } from './attendance.ts'
import type { Block, CafeDocument, Section } from './document.ts'
import type { Minutes, MinutesPrevious, MinutesStep } from './minutes.ts'
import { annexSection, howItWent, noticeOf, themeSections, totalOf } from './sheetDocument.ts'

/** The minutes as a document: a numbered part for all that was recorded, none for what was not, and the annex. */
export const minutesDocument = (minutes: Minutes): CafeDocument => {
  const { sheet } = minutes
  const words = minutesWords(sheet.language)
  const themes = themeSections(sheet, 2)
  const parts: Part[] = [
    ...(minutes.attendance === null ? [] : [present(minutes.attendance, words)]),
    ...(minutes.agenda.length === 0 ? [] : [{ id: 'agenda', title: words.agenda, blocks: [{ kind: 'list', ordered: true, items: minutes.agenda } as const] }]),
    ...(minutes.opening === '' ? [] : [{ id: 'opening', title: words.opening, blocks: paragraphs(minutes.opening) }]),
    ...(minutes.previous === null ? [] : [previousPart(minutes, minutes.previous, words)]),
    { id: 'course', title: words.course, blocks: howItWent(sheet), under: themes },
    ...(minutes.reactions.length === 0 ? [] : [{
      id: 'reactions', title: words.reactions, blocks: [],
      under: minutes.reactions.map(({ network, given }, index) => subsection(`network-${index + 1}`, network, given.map((each) => ({ kind: 'statement', ...each }) as const))),
    }]),
    ...(minutes.nextSteps.length === 0 ? [] : [{ id: 'next-steps', title: words.nextSteps, blocks: [stepsTable(minutes.nextSteps, words)] }]),
    ...(minutes.conclusion === '' ? [] : [{ id: 'conclusion', title: words.conclusion, blocks: paragraphs(minutes.conclusion) }]),
    ...meetingPart(minutes, words),
  ]
  const sections = [...parts.flatMap(numbered), ...annexSection(sheet)]
  return {
    kind: 'minutes',
    language: sheet.language,
    name: words.minutes,
    title: sheet.title,
    whenWhere: [sheet.date, sheet.place].filter((part) => part !== ''),
    summary: `${sheet.counts}, ${sheet.snapshot}`,
    // Before anybody is named: it may be of them that it speaks.
    opening: noticeOf(sheet),
    sections,
    total: sheet.empty ? null : totalOf(sections),
    voted: sheet.voted.themes || sheet.voted.issues,
    snapshot: sheet.snapshot,
  }
}

/** A part before it has its number. */
type Part = { readonly id: string; readonly title: string; readonly counts?: string; readonly blocks: readonly Block[]; readonly under?: readonly Section[] }

const numbered = ({ id, title, counts = '', blocks, under = [] }: Part, index: number): Section[] => {
  const number = roman(index + 1)
  return [{ id, level: 1, number, title, heading: `${number}. ${title}`, colour: null, counts, figures: null, blocks }, ...under]
}

const subsection = (id: string, title: string, blocks: readonly Block[]): Section => ({ id, level: 2, number: '', title, heading: title, colour: null, counts: '', figures: null, blocks })

/** Up to 39, which no minutes reach. */
const roman = (number: number): string => `${'X'.repeat(Math.floor(number / 10))}${['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10] ?? ''}`

/** What was typed with an empty line between is several paragraphs. */
const paragraphs = (text: string): Block[] => text.split(/\n{2,}/).map((part) => ({ kind: 'paragraph', text: part }))

const present = (attendance: readonly AttendanceGroup[], words: MinutesWords): Part => {
  const people = attendance.reduce((sum, { people: named, unnamed }) => sum + named.length + unnamed, 0)
  const organisations = attendance.filter(({ organisation }) => organisation !== '').length
  const blocks = attendance.map(({ organisation, people: named, unnamed }): Block => ({
    kind: 'paragraph',
    ...(organisations === 0 ? {} : { label: organisation === '' ? words.noOrganisation : organisation }),
    text: [...named.map(({ name, role }) => (role === '' ? name : `${name} (${role})`)), ...(unnamed === 0 ? [] : [words.unnamed(unnamed)])].join(organisations === 0 ? ', ' : words.andThen),
  }))
  return { id: 'present', title: words.present, counts: words.attendance(people, organisations), blocks }
}

const stepsTable = (steps: readonly MinutesStep[], words: MinutesWords): Block => {
  const status = steps.some((step) => step.status !== '')
  return {
    kind: 'table',
    columns: status
      ? [{ heading: words.what, share: 0.42 }, { heading: words.who, share: 0.18 }, { heading: words.due, share: 0.18 }, { heading: words.became, share: 0.22 }]
      : [{ heading: words.what, share: 0.54 }, { heading: words.who, share: 0.22 }, { heading: words.due, share: 0.24 }],
    rows: steps.map((step) => [step.what, step.who, step.due, ...(status ? [step.status] : [])]),
  }
}

const previousPart = ({ sheet }: Minutes, previous: MinutesPrevious, words: MinutesWords): Part => {
  const { language } = sheet
  const { theme, issues, notes } = issuesSheetWords(language)
  return {
    id: 'since', title: words.since(previous.date),
    counts: previous.themes.length === 0 ? '' : sheetCounts(previous.themes.length, previous.themes.reduce((sum, each) => sum + each.issues, 0), previous.themes.reduce((sum, each) => sum + each.notes, 0), language),
    blocks: [],
    under: [
      ...(previous.themes.length === 0 ? [] : [subsection('since-themes', words.previousThemes, [{
        kind: 'table', columns: [{ heading: theme, share: 0.7 }, { heading: issues, share: 0.15 }, { heading: notes, share: 0.15 }],
        rows: previous.themes.map((each, index) => [`${index + 1}. ${each.title}`, String(each.issues), String(each.notes)]),
      }])]),
      ...(previous.reactions.length === 0 ? [] : [subsection('since-reactions', words.previousReactions, previous.reactions.map(({ network, about, text }) => ({ kind: 'statement', about: about === '' ? network : `${network}, ${about}`, text, by: '' })))]),
      ...(previous.steps.length === 0 ? [] : [subsection('since-steps', words.nextSteps, [stepsTable(previous.steps, words)])]),
    ],
  }
}

const meetingPart = ({ nextMeeting }: Minutes, words: MinutesWords): Part[] => {
  if (nextMeeting === null) return []
  const said = words.meeting(nextMeeting)
  const blocks = [...(said === '' ? [] : [{ kind: 'paragraph', text: said.charAt(0).toUpperCase() + said.slice(1) } as const]), ...(nextMeeting.note === '' ? [] : paragraphs(nextMeeting.note))]
  return blocks.length === 0 ? [] : [{ id: 'next-meeting', title: words.nextMeeting, blocks }]
}
