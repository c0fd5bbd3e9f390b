import type { Unmet } from '@tablee/rotation/plan'
import { m } from '../../paraglide/messages.js'

/** « 1, 2 et 3 » is more than is needed: rounds are few. */
const list = (numbers: readonly number[]): string => numbers.join(', ')

/** What cannot be held, in words, with what to do about it. */
export const unmetText = (unmet: Unmet, nameOf: (id: string) => string): string => {
  switch (unmet.code) {
    case 'PERSON_UNKNOWN': return m.seats_unmet_person({ name: nameOf(unmet.person) })
    case 'TABLE_UNKNOWN': return m.seats_unmet_table({ name: nameOf(unmet.person), table: unmet.table })
    case 'TWO_SEATS': return m.seats_unmet_two_seats({ name: nameOf(unmet.person), round: unmet.round, tables: list(unmet.tables) })
    case 'TABLE_TOO_SMALL': return m.seats_unmet_small({ table: unmet.table, round: unmet.round, people: unmet.people, chairs: unmet.capacity })
    case 'NOT_APART': return m.seats_unmet_apart({ one: nameOf(unmet.people[0]), other: nameOf(unmet.people[1]), rounds: list(unmet.rounds) })
    case 'NOT_TOGETHER': return m.seats_unmet_together({ names: unmet.people.map(nameOf).join(', '), rounds: list(unmet.rounds) })
    case 'NOT_AT_TABLE': return m.seats_unmet_not_at({ name: nameOf(unmet.person), table: unmet.table, rounds: list(unmet.rounds) })
    case 'TABLE_AGAIN': return m.seats_unmet_again({ name: nameOf(unmet.person), tables: list(unmet.tables) })
    case 'ORGANISATION_TOO_LARGE': return m.seats_unmet_organisation({ organisation: unmet.organisation, people: unmet.people, tables: unmet.tables })
    default: return unmet satisfies never
  }
}
