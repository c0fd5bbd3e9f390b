import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Context, type Decision } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import { cleanLine, cleanText, countCharacters, sameTitle, titleLimit, tooLong } from '../text.ts'
import type { ReactionCommand } from './commands.ts'
import type { Network } from './state.ts'

/** The longest reaction, in characters. */
export const reactionLimit = 2_000
/** More is no reaction any more. */
export const reactionsPerNetwork = 500
export const networkLimit = 200

export const decideReaction = (state: CafeState, command: ReactionCommand, context: Context): Decision => {
  switch (command.type) {
    case 'inviteNetwork': {
      if (state.networks.has(command.networkId)) return refuse({ code: 'ID_TAKEN' })
      if (state.networks.size >= networkLimit) return refuse({ code: 'TOO_MANY', limit: networkLimit })
      const network = readNetwork(state, command)
      return 'code' in network ? refuse(network) : accept({ type: 'NetworkInvited', ...network })
    }
    case 'reviseNetwork': {
      if (!state.networks.has(command.networkId)) return refuse({ code: 'NETWORK_UNKNOWN' })
      const network = readNetwork(state, command)
      return 'code' in network ? refuse(network) : accept({ type: 'NetworkRevised', ...network })
    }
    case 'removeNetwork': {
      const network = state.networks.get(command.networkId)
      if (!network) return accept()
      for (const reaction of state.reactions.values()) if (reaction.networkId === network.id) return refuse({ code: 'NETWORK_REACTED', name: network.name })
      return accept({ type: 'NetworkRemoved', networkId: network.id })
    }
    case 'react': return decideReact(state, command, context)
    case 'withdrawReaction': {
      const reaction = state.reactions.get(command.reactionId)
      if (!reaction) return accept()
      const refusal = mayAnswer(state, reaction.networkId, context)
      return refusal ? refuse(refusal) : accept({ type: 'ReactionWithdrawn', reactionId: reaction.id, networkId: reaction.networkId })
    }
    default: return command satisfies never
  }
}

const decideReact = (state: CafeState, command: Extract<ReactionCommand, { type: 'react' }>, context: Context): Decision => {
  const refusal = mayAnswer(state, command.networkId, context)
  if (refusal) return refuse(refusal)
  const { reactionId, networkId, themeId, issueId, signerId } = command
  const known = state.reactions.get(reactionId)
  if (known && known.networkId !== networkId) return refuse({ code: 'ID_TAKEN' })
  // Nobody signs with the name of somebody who did not give it to this network.
  if (state.participants.has(signerId) || state.attendance.has(signerId)) return refuse({ code: 'ID_TAKEN' })
  let given = 0
  for (const reaction of state.reactions.values()) {
    if (reaction.networkId === networkId) given += 1
    else if (reaction.signerId === signerId) return refuse({ code: 'ID_TAKEN' })
  }
  if (!known && given >= reactionsPerNetwork) return refuse({ code: 'TOO_MANY', limit: reactionsPerNetwork })
  if (!state.themes.has(themeId)) return refuse({ code: 'THEME_GONE', by: '' })
  if (issueId !== null && !state.issues.has(issueId)) return refuse({ code: 'ISSUE_GONE' })
  const text = cleanText(command.text)
  if (text === '') return refuse({ code: 'REACTION_EMPTY' })
  const long = tooLong(text, reactionLimit)
  if (long) return refuse(long)
  if (known && known.text === text && known.themeId === themeId && known.issueId === issueId && known.signerId === signerId) return accept()
  return accept({ type: 'ReactionGiven', reactionId, networkId, themeId, issueId, text, signerId })
}

/** Whether this person may answer for the network now. Those who run the café write down what came late, or by word of mouth. */
const mayAnswer = (state: CafeState, networkId: string, { actor, now }: Context): Refusal | null => {
  if (actor.role === 'network' && actor.id !== networkId) return { code: 'FORBIDDEN' }
  const network = state.networks.get(networkId)
  if (!network) return { code: 'NETWORK_UNKNOWN' }
  return actor.role === 'network' && !isOpen(network, now) ? { code: 'REACTIONS_CLOSED', on: network.closesOn } : null
}

/** Whether the network's own time to react still runs. */
export const isOpen = (network: Network, now: number): boolean => network.closesAt === null || now <= network.closesAt

type Invitation = Omit<Network, 'id'> & { readonly networkId: string }

const readNetwork = (state: CafeState, command: Extract<ReactionCommand, { type: 'inviteNetwork' | 'reviseNetwork' }>): Invitation | Refusal => {
  const { networkId, closesOn, closesAt, seesOthers } = command
  const name = cleanLine(command.name)
  if (name === '') return { code: 'NETWORK_EMPTY_NAME' }
  if (countCharacters(name) > titleLimit) return { code: 'TEXT_TOO_LONG', limit: titleLimit }
  for (const other of state.networks.values()) if (other.id !== networkId && sameTitle(other.name, name)) return { code: 'NETWORK_EXISTS', name: other.name }
  // One without the other would be a date that is said and not kept, or kept and not said.
  return { networkId, name, closesOn: closesAt === null ? '' : closesOn, closesAt: closesOn === '' ? null : closesAt, seesOthers }
}
