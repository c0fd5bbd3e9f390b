import type { CafeState } from '../cafe/state.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import { nextStepLimit } from '../nextStep/decide.ts'
import { cleanLine, tooLong } from '../text.ts'
import type { SeriesCommand } from './commands.ts'

export const decideSeries = (state: CafeState, command: SeriesCommand): Decision => {
  const { nextStepId, status } = command
  const step = state.previous?.nextSteps.find(({ id }) => id === nextStepId)
  if (!step) return refuse({ code: 'NEXT_STEP_GONE' })
  const outcome = cleanLine(command.outcome)
  const long = tooLong(outcome, nextStepLimit)
  if (long) return refuse(long)
  return step.status === status && step.outcome === outcome ? accept() : accept({ type: 'PreviousStepSettled', nextStepId, status, outcome })
}
