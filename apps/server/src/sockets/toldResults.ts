import type { Language } from '@tablee/domain/cafe/settings'
import type { CommandResult } from '@tablee/protocol/up/commands'
import { told } from '../policies/denials.ts'

/** The results as they are answered: every no with its words. */
export const toldResults = (results: readonly CommandResult[], language: Language): CommandResult[] =>
  results.map((result) => (result.ok ? result : { ...result, error: told(result.error, language) }))
