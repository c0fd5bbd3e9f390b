import { languages } from '@tablee/domain/cafe/settings'
import { themeColours } from '@tablee/domain/cafe/state'
import { DomainEvent } from '@tablee/domain/event'
import { Id } from '@tablee/domain/ids'
import { NextMeeting } from '@tablee/domain/record/state'
import * as v from 'valibot'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const many = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.array(schema), v.readonly())

const Note = v.strictObject({ text: v.string(), table: whole, round: whole, author: v.string() })
const Issue = v.strictObject({ number: v.string(), text: v.string(), notes: many(Note), tellsNotes: v.boolean(), votes: v.nullable(whole) })
const Theme = v.strictObject({ number: whole, title: v.string(), colour: v.picklist(themeColours), issues: many(Issue), counts: v.string(), votes: v.nullable(whole) })
const Step = v.strictObject({ what: v.string(), who: v.string(), due: v.string(), status: v.string() })

const Sheet = v.strictObject({
  language: v.picklist(languages), title: v.string(), date: v.string(), place: v.string(),
  questions: many(v.strictObject({ label: v.string(), text: v.string() })),
  notice: v.string(), counts: v.string(), method: v.string(), snapshot: v.string(), position: whole,
  themes: many(Theme), annexTitle: v.string(), unplaced: many(Issue), empty: v.boolean(), namesAuthors: v.boolean(),
  voted: v.strictObject({ themes: v.boolean(), issues: v.boolean() }),
  figures: v.strictObject({ themes: whole, issues: whole, notes: whole, unplacedIssues: whole, unplacedNotes: whole }),
})

const Minutes = v.strictObject({
  sheet: Sheet,
  attendance: v.nullable(many(v.strictObject({ organisation: v.string(), people: many(v.strictObject({ name: v.string(), role: v.string() })), unnamed: whole }))),
  agenda: many(v.string()),
  opening: v.string(),
  previous: v.nullable(v.strictObject({
    title: v.string(), date: v.string(),
    themes: many(v.strictObject({ title: v.string(), issues: whole, notes: whole })),
    reactions: many(v.strictObject({ network: v.string(), about: v.string(), text: v.string() })),
    steps: many(Step),
  })),
  reactions: many(v.strictObject({ network: v.string(), given: many(v.strictObject({ about: v.string(), text: v.string(), by: v.string() })) })),
  nextSteps: many(Step),
  conclusion: v.string(),
  nextMeeting: v.nullable(NextMeeting),
})

const line = (max: number) => v.pipe(v.string(), v.maxLength(max))
export const ArchivedPerson = v.strictObject({ id: Id, name: line(500), organisation: line(500), role: v.optional(line(500)) })
export type ArchivedPerson = v.InferOutput<typeof ArchivedPerson>

/** Where an event stands in an archive, whatever it says. */
export const Place = v.strictObject({
  position: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Milliseconds since 1970. */
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  by: line(200),
  event: v.unknown(),
  checksum: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

/** The frame of an archive, of whatever event version. What its minutes say is for readers; importing makes them anew. */
export const Frame = v.strictObject({
  schemaVersion: v.literal(1),
  eventVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  cafeId: Id,
  minutes: v.unknown(),
  people: v.optional(v.pipe(v.array(ArchivedPerson), v.maxLength(50_000))),
  events: v.pipe(v.array(Place), v.minLength(1), v.maxLength(500_000)),
})

/** An archive as this version writes it: what docs/export.schema.json says. */
export const Archive = v.strictObject({
  ...Frame.entries,
  minutes: Minutes,
  people: v.optional(many(ArchivedPerson)),
  events: many(v.strictObject({ ...Place.entries, event: DomainEvent })),
})
export type Archive = v.InferOutput<typeof Archive>
