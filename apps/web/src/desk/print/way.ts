/** The way into a café, for people in front of a sheet of paper. */
export type Way = { readonly join: string; readonly address: string; readonly code: string }
