/** The class of the paper on which a round's notes are written: four papers, in turn. */
export const paper = (round: number): string => `round-${((round - 1) % 4) + 1}`
