import type { CafeState } from '@tablee/domain/cafe/state'
import { cleanLine } from '@tablee/domain/text'
import { minutesWords } from '@tablee/words/minutes'

/** `now` is in milliseconds since 1970; `position` is that of the state in its log. */
export type IcsOptions = { readonly now: number; readonly position: number }

/**
 * The next meeting for calendars (RFC 5545), or null where no day is set. Its times are those of the clock on the wall,
 * in whatever zone the meeting is: a « floating » time. Its UID stays the same, so that a calendar that has it moves it.
 */
export const writeIcs = (state: CafeState, { now, position }: IcsOptions): string | null => {
  const { record: { nextMeeting: meeting }, settings } = state
  if (meeting === null || meeting.date === '') return null
  const words = minutesWords(settings.language)
  const day = meeting.date.replaceAll('-', '')
  const at = (time: string): string => `${day}T${time.replace(':', '')}00`
  const when = meeting.from === ''
    // A day without hours; its end is the day after, which is not part of it.
    ? [`DTSTART;VALUE=DATE:${day}`]
    : [`DTSTART:${at(meeting.from)}`, ...(meeting.to === '' ? [] : [`DTEND:${at(meeting.to)}`])]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tablée//Tablée//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${state.id}-next-meeting@tablee`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${position}`,
    ...when,
    `SUMMARY:${escape(`${cleanLine(settings.title)}${settings.language === 'fr' ? '\u00A0:' : ':'} ${words.nextMeeting.toLowerCase()}`)}`,
    ...(meeting.place === '' ? [] : [`LOCATION:${escape(meeting.place)}`]),
    ...(meeting.note === '' ? [] : [`DESCRIPTION:${escape(meeting.note)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const utc = (now: number): string => new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')

/** TEXT (RFC 5545, 3.3.11). */
const escape = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

const bytes = new TextEncoder()

/** No line is longer than 75 octets (RFC 5545, 3.1); a character is never torn. */
const folded = (line: string): string => {
  let out = ''
  let used = 0
  for (const character of line) {
    const size = bytes.encode(character).length
    if (used + size > 75) {
      out += '\r\n '
      used = 1
    }
    out += character
    used += size
  }
  return out
}
