import type { Attendee } from '@tablee/domain/attendance/read'
import type { Language } from '@tablee/domain/cafe/settings'
import { attendanceWords } from '@tablee/words/attendance'
import { stringify } from 'csv-stringify/sync'
import { inert } from './csv.ts'

/** The attendance list for French Excel: a line for each person, expected or not, with who came. Formulas are disarmed. */
export const writeAttendanceCsv = (people: readonly Attendee[], language: Language): string => {
  const words = attendanceWords(language)
  const rows = people.map(({ name, organisation, role, present, expected }) => [name, organisation, role, !present ? words.absent : expected ? words.present : words.unexpected])
  return stringify([[words.name, words.organisation, words.role, words.presence], ...rows].map((row) => row.map(inert)), {
    delimiter: ';', bom: true, record_delimiter: '\r\n', escape_formulas: true, quoted_match: /[\r\n]/,
  })
}
