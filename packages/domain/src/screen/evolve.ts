import type { CafeState } from '../cafe/state.ts'
import type { ScreenEvent } from './events.ts'

export const evolveScreen = (state: CafeState, { show }: ScreenEvent): void => { state.screen = { show, step: state.step } }
