import type { Language } from '@tablee/domain/cafe/settings'

const weekdays: Record<Language, readonly string[]> = {
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}
const months: Record<Language, readonly string[]> = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}

/**
 * A day of the calendar in words: « mardi 20 mars 2012 », “Tuesday 20 March 2012”.
 * @param date `YYYY-MM-DD`; what is no such day comes back as it was typed.
 */
export const dateInWords = (date: string, language: Language): string => {
  const [, year = 0, month = 0, day = 0] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)?.map(Number) ?? []
  const name = months[language][month - 1]
  if (name === undefined || day < 1 || day > daysIn(year, month)) return date
  const ordinal = language === 'fr' && day === 1 ? '1er' : String(day)
  return `${weekdays[language][weekday(year, month, day)] ?? ''} ${ordinal} ${name} ${year}`
}

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** 0 is Sunday. Sakamoto's method for the Gregorian calendar, months from 1. */
const weekday = (year: number, month: number, day: number): number => {
  const y = month < 3 ? year - 1 : year
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
}

/** A time of the day, `HH:MM`: « 9 h 30 », “9:30”. */
export const timeInWords = (time: string, language: Language): string => {
  const [hours = '', minutes = ''] = time.split(':')
  if (language === 'en') return `${Number(hours)}:${minutes}`
  return minutes === '00' ? `${Number(hours)}\u00A0h` : `${Number(hours)}\u00A0h\u00A0${minutes}`
}

/**
 * Times of a day in words: « de 9 h 30 à 12 h », “from 9:30 to 12:00”; with only a beginning « à 9 h 30 », “at 9:30”.
 * @param from `HH:MM` or empty, as is `to`.
 */
export const timesInWords = (from: string, to: string, language: Language): string => {
  if (from === '') return ''
  const time = (typed: string): string => timeInWords(typed, language)
  if (to === '') return language === 'fr' ? `à ${time(from)}` : `at ${time(from)}`
  return language === 'fr' ? `de ${time(from)} à ${time(to)}` : `from ${time(from)} to ${time(to)}`
}
