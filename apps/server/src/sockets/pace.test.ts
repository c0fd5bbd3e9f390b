import { describe, expect, test } from 'vitest'
import { createPace, longest, shortest } from './pace.ts'

describe('how long events are gathered before they are told', () => {
  test('given a café that is told in no time, then the next events wait the shortest time', () => {
    const pace = createPace()
    expect(pace.wait(1_000)).toBe(shortest)
    pace.told(1_000, 2)
    expect(pace.wait(1_001)).toBe(shortest)
  })
  test('given a hall that takes 30 ms to tell, then telling takes a quarter of the time', () => {
    const pace = createPace()
    pace.told(1_000, 30)
    expect(pace.wait(1_000)).toBe(90)
    expect(pace.wait(1_040), 'what came later waits less').toBe(50)
    expect(pace.wait(2_000), 'after a rest nothing is held back').toBe(shortest)
  })
  test('given a telling that took a second, then nobody waits longer than the longest time', () => {
    const pace = createPace()
    pace.told(1_000, 1_000)
    expect(pace.wait(1_000)).toBe(longest)
  })
})
