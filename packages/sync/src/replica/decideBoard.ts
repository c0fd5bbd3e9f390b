import { decide } from '@tablee/domain/decide'
import type { DecideHere } from './decideHere.ts'

/** Everything about notes, issues and themes. */
export const decideBoard: DecideHere = (state, command, context) => (/(Note|Issue|Issues|Theme)$|^castVote$/.test(command.type) ? decide(state, command, context) : null)
