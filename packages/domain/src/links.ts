/** The ways into a café that are links, each with a secret of its own. `join` is the participants', by QR code or typed code. */
export const linkKinds = ['organiser', 'facilitator', 'screen', 'join'] as const
export type LinkKind = (typeof linkKinds)[number]

/** Who may replace which link. A facilitator does not take the café from its organiser, nor from the other facilitators. */
export const mayRenew: { readonly [Role in 'organiser' | 'facilitator']: readonly LinkKind[] } = {
  organiser: linkKinds,
  facilitator: ['screen', 'join'],
}
