import type { Language } from '@tablee/domain/cafe/settings'

type AttendanceWords = { readonly name: string; readonly organisation: string; readonly role: string; readonly presence: string; readonly present: string; readonly absent: string; readonly unexpected: string }

const words: Record<Language, AttendanceWords> = {
  fr: { name: 'Nom', organisation: 'Organisation', role: 'Fonction', presence: 'Présence', present: 'présent', absent: 'absent', unexpected: 'présent, hors liste' },
  en: { name: 'Name', organisation: 'Organisation', role: 'Role', presence: 'Attendance', present: 'present', absent: 'absent', unexpected: 'present, not on the list' },
}

/** The headings and values of an attendance list. */
export const attendanceWords = (language: Language): AttendanceWords => words[language]
