import { noPrivacy } from '@tablee/domain/cafe/settings'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import type { Settings } from '@tablee/domain/cafe/settings'

const Data = v.object({
  illustrative: v.object({ fr: v.string(), en: v.string() }),
  title: v.string(), date: v.string(), place: v.nullable(v.string()), question: v.string(), tables: v.number(), rounds: v.number(), roundMinutes: v.number(), walkingMinutes: v.number(),
  participants: v.array(v.object({ key: v.string(), name: v.string(), organisation: v.nullable(v.string()), role: v.optional(v.nullable(v.string())), host: v.optional(v.nullable(v.number())) })),
  notes: v.array(v.object({ key: v.string(), author: v.string(), round: v.number(), text: v.string() })),
  agenda: v.array(v.string()), opening: v.string(), conclusion: v.string(),
  networks: v.array(v.object({ name: v.string(), reactions: v.array(v.object({ /** From 1. */ theme: v.number(), text: v.string() })) })),
  nextSteps: v.array(v.object({ what: v.string(), who: v.string(), due: v.string() })),
  nextMeeting: v.object({ date: v.string(), from: v.string(), to: v.string(), place: v.string(), note: v.string() }),
  themes: v.array(v.object({ title: v.string(), issues: v.array(v.object({ notes: v.pipe(v.array(v.string()), v.minLength(1)), text: v.optional(v.string()) })) })),
})
export type FoundingCafe = v.InferOutput<typeof Data>

/**
 * The café of 20 March 2012. The question, the themes, the number of issues, the agenda, the opening, the networks, the
 * next steps, the conclusion and the next meeting are those of its minutes; the note texts, tables, rounds, the split by
 * theme and the texts of the reactions are illustrative, and are marked so wherever they show.
 */
export const readFoundingCafe = (): FoundingCafe =>
  v.parse(Data, JSON.parse(readFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), 'foundingCafe.json'), 'utf8')))

export const settingsOf = (cafe: FoundingCafe): Settings => ({
  title: cafe.title, date: cafe.date, place: cafe.place ?? '', language: 'fr', questions: { mode: 'all', texts: [cafe.question] }, expected: cafe.participants.length,
  tables: cafe.tables, rounds: cafe.rounds, roundMinutes: cafe.roundMinutes, walkingMinutes: cafe.walkingMinutes, asksOrganisation: true, showsAuthors: false, holdsNotes: false, privacy: noPrivacy, illustrative: cafe.illustrative.fr,
})
