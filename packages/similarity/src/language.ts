/** The languages a café's notes are compared in. */
export type Language = 'fr' | 'en'
