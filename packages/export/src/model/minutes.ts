import type { CafeState } from '@tablee/domain/cafe/state'
import { issuesOfTheme } from '@tablee/domain/issue/read'
import type { NextMeeting } from '@tablee/domain/record/state'
import type { Reaction } from '@tablee/domain/reaction/state'
import { issueOfReaction, reactionsOf, themeOfReaction } from '@tablee/domain/reaction/read'
import { cleanLine } from '@tablee/domain/text'
import { dateInWords } from '@tablee/words/dates'
import { minutesWords, type MinutesWords } from '@tablee/words/minutes'
import { attendanceOf, type AttendanceGroup } from './attendance.ts'
import { printable, sheetOf, type IssuesSheet, type SheetOptions } from './issuesSheet.ts'

/** `about` says in words which theme or issue it answers. `by` is empty where no other name than the network's is known. */
export type MinutesReaction = { readonly about: string; readonly text: string; readonly by: string }
/** Dates are in words; `status` is empty where nothing is said of it. */
export type MinutesStep = { readonly what: string; readonly who: string; readonly due: string; readonly status: string }

/** What the last café of the series left, and what became of it. */
export type MinutesPrevious = {
  readonly title: string
  /** `YYYY-MM-DD` or empty. */
  readonly date: string
  readonly themes: readonly { readonly title: string; readonly issues: number; readonly notes: number }[]
  readonly reactions: readonly { readonly network: string; readonly about: string; readonly text: string }[]
  readonly steps: readonly MinutesStep[]
}

/** All that the minutes say: the sheet and what was recorded around it. What nobody recorded is empty or null, never made up. */
export type Minutes = {
  readonly sheet: IssuesSheet
  /** Null where the minutes are asked for without it. */
  readonly attendance: readonly AttendanceGroup[] | null
  readonly agenda: readonly string[]
  readonly opening: string
  readonly previous: MinutesPrevious | null
  /** By network, those that answered. */
  readonly reactions: readonly { readonly network: string; readonly given: readonly MinutesReaction[] }[]
  readonly nextSteps: readonly MinutesStep[]
  readonly conclusion: string
  readonly nextMeeting: NextMeeting | null
}

export type MinutesOptions = SheetOptions & {
  /** Whether to name who was present; it needs the directory. */
  readonly attendance: boolean
}

/** The minutes of a café as it stands, in the café's language. */
export const minutesOf = (state: CafeState, options: MinutesOptions): Minutes => {
  const { record, settings } = state
  const { directory = () => undefined } = options
  const words = minutesWords(settings.language)
  const present = options.attendance ? attendanceOf(state, directory) : []
  return {
    sheet: sheetOf(state, options),
    attendance: present.length === 0 ? null : present,
    agenda: record.agenda.map(cleanLine),
    opening: printable(record.opening),
    previous: previousOf(state, words),
    reactions: [...state.networks.values()].map((network) => ({
      network: cleanLine(network.name),
      given: reactionsOf(state, network).map((reaction): MinutesReaction => {
        const by = cleanLine(directory(reaction.signerId)?.name ?? '')
        return { about: aboutOf(state, reaction, words), text: printable(reaction.text), by: by === cleanLine(network.name) ? '' : by }
      }),
    })).filter(({ given }) => given.length > 0),
    nextSteps: [...state.nextSteps.values()].map(({ what, who, due, status }): MinutesStep => ({
      what: cleanLine(what), who: cleanLine(who), due: dateInWords(cleanLine(due), settings.language), status: status === 'open' ? '' : words.status[status],
    })),
    conclusion: printable(record.conclusion),
    nextMeeting: record.nextMeeting === null ? null : { ...record.nextMeeting, place: cleanLine(record.nextMeeting.place), note: printable(record.nextMeeting.note) },
  }
}

/** « Sur la thématique 2, « S’organiser collectivement » », or the issue it answers, by the number it has on the sheet. */
const aboutOf = (state: CafeState, reaction: Reaction, words: MinutesWords): string => {
  const themeId = themeOfReaction(state, reaction)
  const theme = themeId === null ? undefined : state.themes.get(themeId)
  if (!theme) return words.onThemeGone
  const number = state.themeOrder.indexOf(theme.id) + 1
  const issue = issueOfReaction(state, reaction)
  if (issue === '' || reaction.issueId === null) return words.onTheme(number, cleanLine(theme.title))
  const rank = issuesOfTheme(state, theme.id).findIndex(({ id }) => id === reaction.issueId)
  return words.onIssue(rank < 0 ? '' : `${number}.${rank + 1}`, cleanLine(issue))
}

const previousOf = ({ previous, settings }: CafeState, words: MinutesWords): MinutesPrevious | null => {
  if (previous === null) return null
  return {
    title: cleanLine(previous.title),
    date: previous.date,
    themes: previous.themes.map(({ title, issues, notes }) => ({ title: cleanLine(title), issues, notes })),
    reactions: previous.reactions.map(({ network, theme, issue, text }) => ({ network: cleanLine(network), about: cleanLine(issue === '' ? theme : issue), text: printable(text) })),
    steps: previous.nextSteps.map(({ what, who, due, status, outcome }) => ({
      what: cleanLine(what), who: cleanLine(who), due: dateInWords(cleanLine(due), settings.language),
      status: [words.status[status], cleanLine(outcome)].filter((part) => part !== '').join(settings.language === 'fr' ? '\u00A0: ' : ': '),
    })),
  }
}
