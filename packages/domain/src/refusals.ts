/**
 * Why a command is not carried out: a closed table. Each code has words in both languages
 * (`@tablee/words/refusals`), which the types check.
 */
export type Refusal =
  | { readonly code: 'FORBIDDEN' }
  | { readonly code: 'NOT_NOW' }
  | { readonly code: 'CAFE_CLOSED' }
  | { readonly code: 'STEP_TAKEN' }
  | { readonly code: 'NO_CLOCK' }
  | { readonly code: 'NOBODY_HERE' }
  | { readonly code: 'TITLE_EMPTY' }
  | { readonly code: 'QUESTION_EMPTY' }
  | { readonly code: 'QUESTION_COUNT'; readonly expected: number }
  | { readonly code: 'TABLE_UNKNOWN'; readonly table: number }
  | { readonly code: 'TABLES_IN_USE' }
  | { readonly code: 'TABLE_CLOSED'; readonly table: number }
  | { readonly code: 'TABLE_LIMIT'; readonly limit: number }
  | { readonly code: 'LAST_TABLE' }
  | { readonly code: 'ROUND_LIMIT'; readonly limit: number }
  | { readonly code: 'ROUND_BEGUN' }
  | { readonly code: 'ROUND_OVER' }
  | { readonly code: 'ROUND_TOLD'; readonly round: number }
  /** `by`: who was faster. */
  | { readonly code: 'SEATS_CHANGED'; readonly by: string; readonly round: number }
  | { readonly code: 'PLAN_STALE' }
  | { readonly code: 'AUTHORS_PROMISED' }
  | { readonly code: 'PERSON_UNKNOWN' }
  | { readonly code: 'TEXT_EMPTY' }
  | { readonly code: 'TEXT_TOO_LONG'; readonly limit: number }
  | { readonly code: 'ROUND_UNKNOWN' }
  | { readonly code: 'ROUND_CLOSED' }
  | { readonly code: 'NO_SEAT' }
  | { readonly code: 'NOTE_GONE' }
  | { readonly code: 'NOTE_IN_HARVEST' }
  | { readonly code: 'ID_TAKEN' }
  | { readonly code: 'ISSUE_GONE' }
  | { readonly code: 'ISSUE_MERGED'; readonly by: string }
  | { readonly code: 'LAST_NOTE' }
  /** `by`: who was faster; empty where what was seen rested on a change of one's own that was refused. */
  | { readonly code: 'CONFLICT'; readonly by: string; readonly theme: string | null }
  | { readonly code: 'NOT_FOR_THEM' }
  | { readonly code: 'VOTE_OPEN' }
  | { readonly code: 'VOTE_CLOSED' }
  | { readonly code: 'VOTE_TOO_FEW' }
  | { readonly code: 'VOTE_TOO_MANY'; readonly dots: number }
  | { readonly code: 'VOTE_CHOICE_UNKNOWN' }
  | { readonly code: 'VOTE_NO_ORGANISATION' }
  /** `by`: who removed it; empty where that was oneself, or it never was. */
  | { readonly code: 'THEME_GONE'; readonly by: string }
  | { readonly code: 'THEME_CHANGED'; readonly by: string; readonly title: string }
  | { readonly code: 'THEME_EXISTS'; readonly title: string }
  | { readonly code: 'THEME_EMPTY_TITLE' }
  | { readonly code: 'NETWORK_UNKNOWN' }
  | { readonly code: 'NETWORK_EXISTS'; readonly name: string }
  | { readonly code: 'NETWORK_EMPTY_NAME' }
  | { readonly code: 'NETWORK_REACTED'; readonly name: string }
  /** `on`: the last day, `YYYY-MM-DD`. */
  | { readonly code: 'REACTIONS_CLOSED'; readonly on: string }
  | { readonly code: 'REACTION_EMPTY' }
  | { readonly code: 'NEXT_STEP_EMPTY' }
  | { readonly code: 'NEXT_STEP_GONE' }
  | { readonly code: 'CHANGED_SINCE'; readonly by: string }
  | { readonly code: 'MEETING_TIMES' }
  | { readonly code: 'TOO_MANY'; readonly limit: number }

export type RefusalCode = Refusal['code']
