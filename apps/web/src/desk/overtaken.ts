/** Somebody else changed what an act was about since, so that it is not taken back, or done again. `overtakenBy` is who, as the log names them. */
export type Overtaken = { readonly overtakenBy: string }
