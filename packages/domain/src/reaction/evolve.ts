import type { CafeState } from '../cafe/state.ts'
import type { ReactionEvent } from './events.ts'

export const evolveReaction = (state: CafeState, event: ReactionEvent, at: number): void => {
  switch (event.type) {
    case 'NetworkInvited': case 'NetworkRevised': {
      const { networkId: id, name, closesOn, closesAt, seesOthers } = event
      state.networks.set(id, { id, name, closesOn, closesAt, seesOthers })
      return
    }
    case 'NetworkRemoved': state.networks.delete(event.networkId); return
    case 'ReactionGiven': {
      const { reactionId: id, networkId, themeId, issueId, text, signerId, person } = event
      state.reactions.set(id, { id, networkId, themeId, issueId, text, signerId, signature: person?.name ?? '', at })
      return
    }
    case 'ReactionWithdrawn': state.reactions.delete(event.reactionId); return
    default: event satisfies never
  }
}
