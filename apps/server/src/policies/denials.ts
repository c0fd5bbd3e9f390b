import type { Language } from '@tablee/domain/cafe/settings'
import type { Denial, ErrorBody, ToldDenial } from '@tablee/protocol/answer'
import { denialText } from '@tablee/words/denials'

/** A failed request, thrown anywhere in a route and answered in one place. */
export class Denied extends Error {
  override readonly name = 'Denied'
  readonly denial: Denial
  constructor(denial: Denial) {
    super(denial.code)
    this.denial = denial
  }
}

const statusOf: { readonly [Code in Denial['code']]?: number } = {
  FORBIDDEN: 403, BAD_ORIGIN: 403,
  LINK_UNKNOWN: 404, CODE_UNKNOWN: 404, NOT_FOUND: 404,
  METHOD: 405, TOO_LARGE: 413, MEDIA_TYPE: 415, RATE_LIMITED: 429, NOT_STORED: 503, BUSY: 503, LOG_DAMAGED: 503, INTERNAL: 500,
  EVENT_BROKEN: 400, NO_MEETING: 404,
  BAD_FIELD: 400, BAD_JSON: 400, CODE_MISSING: 400, UNKNOWN_EVENT: 400, VERSION_OLD: 400, BAD_ARCHIVE: 400, VERSION_UNKNOWN: 400, CHECKSUM: 400, BAD_FILE: 400,
}

/** The HTTP status of a denial: 409 where the café itself says no. */
export const statusCode = (denial: Denial): number => statusOf[denial.code] ?? 409

/** French unless the asker prefers English. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const wanted = (acceptLanguage ?? '').toLowerCase()
  const english = wanted.indexOf('en'), french = wanted.indexOf('fr')
  return english >= 0 && (french < 0 || english < french) ? 'en' : 'fr'
}

/** The denial with its words. */
export const told = (denial: Denial, language: Language): ToldDenial => ({ ...denial, message: denialText(denial, language) })

export const errorBody = (denial: Denial, language: Language): ErrorBody => ({ error: told(denial, language) })
