import type { CafeState } from '../cafe/state.ts'
import { nextRevision, unchanged } from '../revision.ts'
import type { NextStepEvent } from './events.ts'

export const evolveNextStep = (state: CafeState, event: NextStepEvent, by: string): void => {
  const { nextStepId: id } = event
  switch (event.type) {
    case 'NextStepAdded': {
      const { what, who, due } = event
      state.nextSteps.set(id, { id, what, who, due, status: 'open', revision: unchanged, changedBy: by })
      return
    }
    case 'NextStepRevised': {
      const { what, who, due, status } = event
      state.nextSteps.set(id, { id, what, who, due, status, revision: nextRevision(state.nextSteps.get(id)?.revision ?? unchanged, by), changedBy: by })
      return
    }
    case 'NextStepRemoved': state.nextSteps.delete(id); return
    default: event satisfies never
  }
}
