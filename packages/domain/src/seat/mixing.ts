import type { Settings } from '../cafe/settings.ts'

/** Nobody returns to a table: by itself so where each table has its own question, so that everyone sees several. */
export const hasTopicTables = ({ topicTables, questions }: Settings): boolean => topicTables ?? questions.mode === 'perTable'

/** People of one organisation sit apart where they can: by itself so where organisations are asked for. */
export const spreadsOrganisations = ({ spreadOrganisations, asksOrganisation }: Settings): boolean => spreadOrganisations ?? asksOrganisation
