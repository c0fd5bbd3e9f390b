import type { CafeState, Issue } from '@tablee/domain/cafe/state'
import { shownNotes } from '@tablee/domain/issue/read'

/** What is looked for among the issues that wait; null for any. */
export type Filter = { readonly table: number | null; readonly round: number | null; readonly text: string }
export const everything: Filter = { table: null, round: null, text: '' }

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether one of the issue's notes is what is looked for; accents and case do not matter. */
export const matches = (state: CafeState, issue: Issue, { table, round, text }: Filter): boolean =>
  shownNotes(state, issue).some((note) => (table === null || note.table === table) && (round === null || note.round === round) && plain(`${note.text} ${issue.text ?? ''}`).includes(plain(text)))
