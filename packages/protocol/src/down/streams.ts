/** The streams a viewer follows have changed (a new table, the harvest): ask again what is missing. */
export type StreamsChanged = Record<string, never>
