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
  | { readonly code: 'LAST_NOTE' }
  | { readonly code: 'CONFLICT'; readonly by: string; readonly theme: string | null }
  | { readonly code: 'THEME_GONE' }
  | { readonly code: 'THEME_EXISTS'; readonly title: string }
  | { readonly code: 'THEME_EMPTY_TITLE' }

export type RefusalCode = Refusal['code']
