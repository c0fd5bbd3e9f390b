import * as v from 'valibot'

export const languages = ['fr', 'en'] as const
export const Language = v.picklist(languages)
export type Language = v.InferOutput<typeof Language>

/** One question for all, one per round, or one per table; `texts` is in that order. */
export const Questions = v.strictObject({
  mode: v.picklist(['all', 'perRound', 'perTable']),
  texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.minLength(1), v.maxLength(500)),
})
export type Questions = v.InferOutput<typeof Questions>

const count = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))
const line = (max: number) => v.pipe(v.string(), v.maxLength(max))

/** The most tables and rounds of a café. */
export const mostTables = 500
export const mostRounds = 12

/** What people are told of their data, and how long it is kept. Empty texts are told in general words. */
export const Privacy = v.strictObject({
  /** What the notes and names are gathered for. */
  purpose: line(500),
  /** Who answers for it, and whom to write to. */
  controller: line(200),
  contact: line(200),
  /** The day (`YYYY-MM-DD`) on which names are erased; empty: never by itself. */
  keepUntil: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/)),
  /** What becomes of the notes on that day. */
  notesThen: v.picklist(['keep', 'erase']),
})
export type Privacy = v.InferOutput<typeof Privacy>
export const noPrivacy: Privacy = { purpose: '', controller: '', contact: '', keepUntil: '', notesThen: 'keep' }

/** What the organiser prepares. Durations are in minutes, the date is `YYYY-MM-DD` or empty. */
export const Settings = v.strictObject({
  title: line(200),
  date: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/)),
  place: line(200),
  language: Language,
  questions: Questions,
  expected: count(1, 5000),
  tables: count(1, mostTables),
  rounds: count(1, mostRounds),
  roundMinutes: v.pipe(v.number(), v.minValue(0.05), v.maxValue(240)),
  walkingMinutes: v.pipe(v.number(), v.minValue(0), v.maxValue(60)),
  /** Asks for the organisation when someone arrives. */
  asksOrganisation: v.boolean(),
  /** Documents name who wrote each note. Every phone says so before anybody gives a name; older logs never did. */
  showsAuthors: v.optional(v.boolean(), false),
  /** Notes wait for a look, by a host or at the desk, before they show to others. */
  holdsNotes: v.optional(v.boolean(), false),
  /** What seats are planned for; where it is not said, `seat/mixing` decides. */
  topicTables: v.optional(v.boolean()),
  spreadOrganisations: v.optional(v.boolean()),
  /** Older logs told nothing of it. */
  privacy: v.optional(Privacy, noPrivacy),
  /** Said wherever texts are made up for a demonstration; empty for a real café. */
  illustrative: line(500),
})
export type Settings = v.InferOutput<typeof Settings>

/** Milliseconds before the end of a round at which the soft signal is given: three minutes, or a quarter of a short round. */
export const warningBefore = (roundMinutes: number): number => Math.min(3, roundMinutes / 4) * 60_000

/** The index in `questions.texts` of what is asked at this table in this round (both from 1). */
export const questionAt = (questions: Questions, table: number, round: number): number => {
  const wanted = questions.mode === 'all' ? 0 : questions.mode === 'perRound' ? round - 1 : table - 1
  return Math.max(0, Math.min(wanted, questions.texts.length - 1))
}
