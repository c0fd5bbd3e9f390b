import { decide } from '@tablee/domain/decide'
import type { DecideHere } from './decideHere.ts'

/** Everything about notes, issues and themes, and the ticks of lists, which have to show at once. */
export const decideBoard: DecideHere = (state, command, context) => (/(Note|Issue|Issues|Theme|Presence|Network|PreviousStep)$|^castVote$/.test(command.type) ? decide(state, command, context) : null)
