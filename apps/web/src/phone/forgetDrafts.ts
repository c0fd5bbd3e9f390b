import { forgetAll } from '../store/keys.ts'

/** Nothing that this person began to type is left on the device. */
export const forgetDrafts = (participantId: string): void => forgetAll(`draft.${participantId}.`)
