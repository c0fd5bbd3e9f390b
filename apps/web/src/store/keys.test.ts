import { expect, test, vi } from 'vitest'
import { forgetAll, keep, livesInMemory, recall } from './keys.ts'

test('given drafts of two people on a device that keeps nothing, when those of one are forgotten, then the other’s stay', () => {
  vi.stubGlobal('localStorage', undefined)
  keep('draft.ann.note', 'de Ann')
  keep('draft.ann.edit.1', 'aussi de Ann')
  keep('draft.anna.note', 'de Anna')
  forgetAll('draft.ann.')
  expect(['draft.ann.note', 'draft.ann.edit.1', 'draft.anna.note'].map(recall)).toEqual([null, null, 'de Anna'])
  expect(livesInMemory()).toBe(true)
  forgetAll('draft.')
  expect(livesInMemory(), 'nothing is left that would be gone with the page').toBe(false)
})
