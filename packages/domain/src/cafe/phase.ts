/** The life of a café. `silent` is optional; one step back is possible from each. */
export const phases = ['draft', 'arrival', 'walking', 'round', 'silent', 'harvest', 'closed'] as const
export type Phase = (typeof phases)[number]
