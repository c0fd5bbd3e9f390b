import { attendees } from '@tablee/domain/attendance/read'
import type { CafeState } from '@tablee/domain/cafe/state'
import { cleanLine } from '@tablee/domain/text'
import type { Directory } from '@tablee/domain/visibility'

/** Who came from one organisation; its name is empty where none was given. */
export type AttendanceGroup = {
  readonly organisation: string
  /** With their role, where it is known, in the order of the list. */
  readonly people: readonly { readonly name: string; readonly role: string }[]
  /** So many more came whose name is not known, or was erased. */
  readonly unnamed: number
}

/** Who was present, by organisation in the order of the alphabet; those without one come last. */
export const attendanceOf = (state: CafeState, directory: Directory): AttendanceGroup[] => {
  const groups = new Map<string, { organisation: string; people: { name: string; role: string }[]; unnamed: number }>()
  for (const { name, organisation, role, present } of attendees(state, directory)) {
    if (!present) continue
    const from = cleanLine(organisation)
    // « SoliCités » and « Solicités » are one organisation, called as the first one called it.
    const key = from.normalize('NFKC').toLowerCase()
    const group = groups.get(key) ?? { organisation: from, people: [], unnamed: 0 }
    groups.set(key, group)
    if (name === '') group.unnamed += 1
    else group.people.push({ name: cleanLine(name), role: cleanLine(role) })
  }
  const { compare } = new Intl.Collator(state.settings.language)
  return [...groups.values()].sort((a, b) => (a.organisation === '' ? 1 : b.organisation === '' ? -1 : compare(a.organisation, b.organisation)))
}
