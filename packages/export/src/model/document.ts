import type { Language } from '@tablee/domain/cafe/settings'
import type { ThemeColour } from '@tablee/domain/cafe/state'
import type { SheetIssue, SheetQuestion } from './issuesSheet.ts'

/** A piece of a document. Texts are plain; where they have several lines, those stay apart. */
export type Block =
  /** `label` leads in and is set off from the text; `soft` is said more quietly. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly label?: string; readonly soft?: boolean }
  /** What the café came to, in figures. */
  | { readonly kind: 'result'; readonly text: string }
  | { readonly kind: 'questions'; readonly title: string; readonly questions: readonly SheetQuestion[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'issues'; readonly issues: readonly SheetIssue[] }
  /** `share` is how much of the width a column takes; the shares of a table add up to 1. */
  | { readonly kind: 'table'; readonly columns: readonly { readonly heading: string; readonly share: number }[]; readonly rows: readonly (readonly string[])[] }
  /** What somebody answered, to what, and whose name stands under it. */
  | { readonly kind: 'statement'; readonly about: string; readonly text: string; readonly by: string }

export type Section = {
  /** Unique in the document: a letter, then letters, digits and hyphens. */
  readonly id: string
  readonly level: 1 | 2
  /** « 3 », « IV », « A »; empty where a section is not numbered. */
  readonly number: string
  readonly title: string
  /** With its number, as it is read. */
  readonly heading: string
  /** Marks themes; null for all that is none. */
  readonly colour: ThemeColour | null
  /** One line under the heading; may be empty. */
  readonly counts: string
  /** What the contents say of it; null where it holds no issues. */
  readonly figures: SectionFigures | null
  readonly blocks: readonly Block[]
}

/** `votes` is null where none were cast. */
export type SectionFigures = { readonly issues: number; readonly notes: number; readonly votes: number | null }

/** A document about a café, whatever it is written as: the issues sheet or the minutes. */
export type CafeDocument = {
  readonly kind: 'sheet' | 'minutes'
  readonly language: Language
  /** « Fiche des enjeux », « Compte rendu » */
  readonly name: string
  readonly title: string
  /** When and where, those that are known. */
  readonly whenWhere: readonly string[]
  /** In one line, for a document's properties. */
  readonly summary: string
  readonly opening: readonly Block[]
  readonly sections: readonly Section[]
  /** All issues and notes together, or null where there is nothing to add up. */
  readonly total: SectionFigures | null
  /** A votes column stands where votes were cast, and nowhere else. */
  readonly voted: boolean
  /** « état au n° 412 » */
  readonly snapshot: string
}
