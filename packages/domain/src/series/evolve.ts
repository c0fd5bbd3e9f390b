import type { CafeState } from '../cafe/state.ts'
import type { SeriesEvent } from './events.ts'

export const evolveSeries = (state: CafeState, event: SeriesEvent): void => {
  switch (event.type) {
    case 'SeriesContinued': state.previous = event.previous; return
    case 'PreviousStepSettled': {
      if (!state.previous) return
      const { nextStepId, status, outcome } = event
      const nextSteps = state.previous.nextSteps.map((step) => (step.id === nextStepId ? { ...step, status, outcome } : step))
      state.previous = { ...state.previous, nextSteps }
      return
    }
    default: event satisfies never
  }
}
