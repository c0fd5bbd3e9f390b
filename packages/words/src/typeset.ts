import type { Language } from '@tablee/domain/cafe/settings'

/**
 * A sentence as it is printed in its language: in French no line breaks before the marks that stand apart, nor within
 * guillemets, and apostrophes are round. What the server answers stays as it is typed on a keyboard.
 */
export const typeset = (sentence: string, language: Language): string =>
  language === 'fr' ? sentence.replaceAll(/ (?=[:;!?»])/g, '\u00A0').replaceAll('« ', '«\u00A0').replaceAll('\'', '’') : sentence
