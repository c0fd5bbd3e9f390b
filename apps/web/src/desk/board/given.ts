// What the tests of the board's gestures are given.
import type { CafeState } from '@tablee/domain/cafe/state'
import type { Command } from '@tablee/domain/command'
import { issueText } from '@tablee/domain/issue/read'
import fc from 'fast-check'

/** What the board shows. */
export const shown = (state: CafeState) => {
  const words = (id: string) => { const issue = state.issues.get(id); return issue ? [id, issueText(state, issue), issue.noteIds.toSorted()] : [] }
  return {
    themes: state.themeOrder.map((id) => { const theme = state.themes.get(id); return [theme?.title, theme?.colour, theme?.issueIds.map(words)] }),
    unplaced: [...state.issues.values()].filter(({ themeId }) => themeId === null).map(({ id }) => JSON.stringify(words(id))).toSorted(),
    hidden: [...state.notes.values()].filter(({ hidden }) => hidden).map(({ id }) => id),
  }
}

export type Wish = { kind: 'place' | 'merge' | 'separate' | 'reword' | 'create' | 'rename' | 'recolour' | 'remove' | 'move' | 'hide'; a: number; b: number; c: number }
export const anyWish: fc.Arbitrary<Wish> = fc.record({ kind: fc.constantFrom('place', 'merge', 'separate', 'reword', 'create', 'rename', 'recolour', 'remove', 'move', 'hide'), a: fc.nat(9), b: fc.nat(9), c: fc.nat(9) })

/** The command that a wish means on this board; null where it means none. */
export const commandOf = (state: CafeState, { kind, a, b, c }: Wish, fresh: string): Command | null => {
  const issues = [...state.issues.values()], themes = state.themeOrder
  const issue = issues[a % issues.length], other = issues[b % issues.length]
  const themeId = themes[b % Math.max(1, themes.length)], theme = state.themes.get(themeId ?? '')
  if (!issue || !other) return null
  const seen = ({ id, revision }: { id: string; revision: number }) => ({ id, revision })
  switch (kind) {
    case 'place': return { type: 'placeIssues', issues: [seen(issue)], themeId: c % 4 === 0 ? null : (themeId ?? null), before: other.id }
    case 'merge': return issue === other ? null : { type: 'mergeIssues', issues: [seen(issue)], into: seen(other) }
    case 'separate': return issue.noteIds.length < 2 ? null : { type: 'separateNote', noteId: issue.noteIds[c % 2] ?? '', from: seen(issue), issueId: fresh }
    case 'reword': return { type: 'rewordIssue', issue: seen(issue), text: `mots ${c}` }
    case 'hide': return { type: 'hideNote', noteId: issue.noteIds[0] ?? '' }
    case 'create': return { type: 'createTheme', themeId: fresh, title: `thème ${fresh}`, colour: 'mint' }
    default: break
  }
  if (!theme) return null
  switch (kind) {
    case 'rename': return { type: 'renameTheme', themeId: theme.id, revision: theme.revision, title: `titre ${c} ${fresh}` }
    case 'recolour': return { type: 'recolourTheme', themeId: theme.id, revision: theme.revision, colour: c % 2 ? 'rose' : 'sky' }
    case 'remove': return { type: 'removeTheme', themeId: theme.id, revision: theme.revision }
    default: return { type: 'moveTheme', themeId: theme.id, before: themes[c % themes.length] ?? null }
  }
}
