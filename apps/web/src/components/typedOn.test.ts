import { expect, test } from 'vitest'
import { typedOn } from './typedOn.ts'

test.each([
  ['Des bus', 'Des bus', ''],
  ['Des bus Des trains', 'Des bus', 'Des trains'],
  ['Avant Des bus', 'Des bus', 'Avant '],
  // Changed while it was being kept: what cannot be told apart stays whole.
  ['Des bons bus', 'Des bus', 'Des bons bus'],
  ['Coût : 5 $& de plus', '5 $&', 'Coût :  de plus'],
  ['', 'Des bus', ''],
])('N1 given « %s » in the box of which « %s » is kept by now, then « %s » is left', (now, kept, left) => {
  expect(typedOn(now, kept)).toBe(left)
})
