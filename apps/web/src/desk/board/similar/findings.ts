import { likelyThemes } from '@tablee/similarity/likelyThemes'
import type { Meanings } from '@tablee/similarity/meanings'
import { nearDuplicates } from '@tablee/similarity/nearDuplicates'
import { proposeGroups } from '@tablee/similarity/proposeGroups'
import { buildThemeIndex } from '@tablee/similarity/themeIndex'
import type { Findings, Question, Texts } from './messages.ts'

/** Near duplicates depend on the texts alone, which most gestures leave as they are. */
let lastAlike: { key: string; alike: Map<string, string[]> } | null = null

const alikeOf = (all: readonly Texts[], language: Question['language']): Map<string, string[]> => {
  const key = JSON.stringify([language, all.map(({ id, texts }) => [id, texts])])
  if (lastAlike?.key === key) return lastAlike.alike
  const issueOf = new Map<string, string>()
  const notes = all.flatMap(({ id, texts }) => texts.map((text, index) => { const name = `${id} ${index}`; issueOf.set(name, id); return { id: name, text } }))
  const alike = new Map<string, string[]>()
  for (const [note, others] of nearDuplicates(notes, language)) {
    const issue = issueOf.get(note) ?? ''
    const known = alike.get(issue) ?? []
    // Notes that are together already need no telling.
    for (const { id } of others) { const other = issueOf.get(id) ?? ''; if (other !== issue && !known.includes(other)) known.push(other) }
    if (known.length > 0) alike.set(issue, known)
  }
  lastAlike = { key, alike }
  return alike
}

/** What resembles what on the board; silent where it is not sure. Pure but for one remembered answer. */
export const findingsOf = ({ language, unplaced, themes }: Question, meanings?: Meanings): Findings => {
  const all = [...unplaced, ...themes.flatMap(({ issues }) => issues)].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const joined = ({ id, texts }: Texts) => ({ id, text: texts.join('\n') })
  const index = buildThemeIndex(themes.map(({ id, title, issues }) => ({ id, title, notes: issues.map(joined) })), language, meanings)
  const placed = themes.some(({ issues }) => issues.length > 0)
  return {
    alike: [...alikeOf(all, language)],
    likely: placed ? unplaced.flatMap((issue): [string, string[]][] => { const found = likelyThemes(joined(issue).text, index).map(({ themeId }) => themeId); return found.length > 0 ? [[issue.id, found]] : [] }) : [],
    groups: proposeGroups(unplaced.map(({ id, texts }) => ({ id, text: texts[0] ?? '' })), language).map(({ noteIds, label }) => ({ ids: [...noteIds], label: [...label] })),
  }
}
