import type { CafeState } from '../cafe/state.ts'
import { nextRevision } from '../revision.ts'
import type { RecordEvent } from './events.ts'
import type { CafeRecord, RecordPart } from './state.ts'

export const evolveRecord = (state: CafeState, event: RecordEvent, by: string): void => {
  const become = (part: RecordPart, change: Partial<CafeRecord>) => {
    const { record } = state
    state.record = { ...record, ...change, revisions: { ...record.revisions, [part]: nextRevision(record.revisions[part], by) }, changedBy: { ...record.changedBy, [part]: by } }
  }
  switch (event.type) {
    case 'AgendaSet': become('agenda', { agenda: event.items }); return
    case 'OpeningWritten': become('opening', { opening: event.text }); return
    case 'ConclusionWritten': become('conclusion', { conclusion: event.text }); return
    case 'NextMeetingSet': become('nextMeeting', { nextMeeting: event.meeting }); return
    default: event satisfies never
  }
}
