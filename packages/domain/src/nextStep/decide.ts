import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import { cleanLine, tooLong } from '../text.ts'
import type { NextStepCommand } from './commands.ts'

/** The longest line of a next step, in characters. */
export const nextStepLimit = 500
export const mostNextSteps = 200

export const decideNextStep = (state: CafeState, command: NextStepCommand): Decision => {
  const { nextStepId } = command
  const known = state.nextSteps.get(nextStepId)
  if (command.type === 'addNextStep') {
    if (known) return refuse({ code: 'ID_TAKEN' })
    if (state.nextSteps.size >= mostNextSteps) return refuse({ code: 'TOO_MANY', limit: mostNextSteps })
    const words = readWords(command)
    return 'code' in words ? refuse(words) : accept({ type: 'NextStepAdded', nextStepId, ...words })
  }
  if (!known) return command.type === 'removeNextStep' ? accept() : refuse({ code: 'NEXT_STEP_GONE' })
  if (command.revision !== known.revision) return refuse({ code: 'CHANGED_SINCE', by: known.changedBy })
  switch (command.type) {
    case 'reviseNextStep': {
      const words = readWords(command)
      if ('code' in words) return refuse(words)
      const { status } = command
      if (words.what === known.what && words.who === known.who && words.due === known.due && status === known.status) return accept()
      return accept({ type: 'NextStepRevised', nextStepId, ...words, status })
    }
    case 'removeNextStep': return accept({ type: 'NextStepRemoved', nextStepId })
    default: return command satisfies never
  }
}

const readWords = (typed: { what: string; who: string; due: string }): { what: string; who: string; due: string } | Refusal => {
  const words = { what: cleanLine(typed.what), who: cleanLine(typed.who), due: cleanLine(typed.due) }
  if (words.what === '') return { code: 'NEXT_STEP_EMPTY' }
  for (const text of Object.values(words)) {
    const long = tooLong(text, nextStepLimit)
    if (long) return long
  }
  return words
}
