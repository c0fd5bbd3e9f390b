import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import { cleanLine, cleanText, tooLong } from '../text.ts'
import type { RecordCommand } from './commands.ts'
import type { NextMeeting, RecordPart } from './state.ts'

/** The longest opening or conclusion, in characters. */
export const recordLimit = 3_000
/** The longest item of an agenda, in characters; all items together share what one command can carry. */
export const agendaItemLimit = 500

const partOf: { readonly [Type in RecordCommand['type']]: RecordPart } = { setAgenda: 'agenda', writeOpening: 'opening', writeConclusion: 'conclusion', setNextMeeting: 'nextMeeting' }

export const decideRecord = (state: CafeState, command: RecordCommand): Decision => {
  const { record } = state
  const part = partOf[command.type]
  if (command.revision !== record.revisions[part]) return refuse({ code: 'CHANGED_SINCE', by: record.changedBy[part] })
  switch (command.type) {
    case 'setAgenda': {
      const items = command.items.map(cleanLine).filter((item) => item !== '')
      const long = items.map((item) => tooLong(item, agendaItemLimit)).find((refusal) => refusal !== null) ?? tooLong(items.join('\n'), recordLimit)
      if (long) return refuse(long)
      return items.join('\n') === record.agenda.join('\n') ? accept() : accept({ type: 'AgendaSet', items })
    }
    case 'writeOpening': case 'writeConclusion': {
      const text = cleanText(command.text)
      const long = tooLong(text, recordLimit)
      if (long) return refuse(long)
      if (command.type === 'writeOpening') return text === record.opening ? accept() : accept({ type: 'OpeningWritten', text })
      return text === record.conclusion ? accept() : accept({ type: 'ConclusionWritten', text })
    }
    case 'setNextMeeting': {
      const meeting = command.meeting === null ? null : readMeeting(command.meeting)
      if (meeting !== null && 'code' in meeting) return refuse(meeting)
      return JSON.stringify(meeting) === JSON.stringify(record.nextMeeting) ? accept() : accept({ type: 'NextMeetingSet', meeting })
    }
    default: return command satisfies never
  }
}

/** The meeting as it will be kept: null where nothing of it is known. */
const readMeeting = ({ date, from, to, place, note }: NextMeeting): NextMeeting | Refusal | null => {
  const meeting = { date, from, to, place: cleanLine(place), note: cleanText(note) }
  if (Object.values(meeting).every((value) => value === '')) return null
  if (from === '' ? to !== '' : to !== '' && to <= from) return { code: 'MEETING_TIMES' }
  return tooLong(meeting.place, 200) ?? tooLong(meeting.note, 500) ?? meeting
}
