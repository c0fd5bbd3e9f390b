import type { Language } from '@tablee/domain/cafe/settings'
import { denialText } from '@tablee/words/denials'
import { typeset } from '@tablee/words/typeset'
import { m } from '../paraglide/messages.js'
import type { Failure } from './api.ts'

/** What a failed request means, in words that say what to do. */
export const failureText = (failure: Failure, language: Language): string => (failure.code === 'OFFLINE' ? m.common_offline_request() : typeset(denialText(failure, language), language))
