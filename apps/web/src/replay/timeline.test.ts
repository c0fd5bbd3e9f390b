import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advance, ann, facilitator, inRound, post } from '../../../../packages/domain/test/given.ts'
import { longestWait, timelineOf } from './timeline.ts'

const minute = 60_000

describe('a café laid out in time', () => {
  test('given a café of one round, then its chapters are its phases, one after the other, without a hole', () => {
    const tale = inRound({ rounds: 1 })
    post(tale.wait(minute), ann, 'note-ann-1')
    advance(advance(tale.wait(minute)))
    tale.wait(minute).given(facilitator, { type: 'createTheme', themeId: 'theme-01', title: 'Un thème', colour: 'sky' })
    const { chapters, length } = timelineOf(tale.log)
    expect(chapters.map(({ phase, round }) => `${phase} ${round}`)).toEqual(['draft 0', 'arrival 0', 'walking 1', 'round 1', 'harvest 1'])
    expect(chapters.slice(1).every((chapter, index) => chapter.from === chapters[index]?.to)).toBe(true)
    expect([chapters.at(-1)?.to, length]).toEqual([3 * minute, 3 * minute])
  })
  test('given a night in which nothing happened, then it takes no longer than anybody watches, and says so', () => {
    const tale = inRound({ rounds: 1 })
    expect(timelineOf(tale.log)).toMatchObject({ shortened: false, length: 0 })
    post(tale.wait(10 * 60 * minute), ann, 'note-ann-1')
    expect(timelineOf(tale.log)).toMatchObject({ shortened: true, length: longestWait })
  })
  test('given any café, then every time shows the events up to it, and every event has a time that shows it', () => {
    fc.assert(fc.property(fc.array(fc.nat(10 * minute), { maxLength: 40 }), (waits) => {
      let at = 1_000
      const events = waits.map((wait, index) => ({ position: index + 1, at: (at += wait), by: '', event: { type: 'ThemeRemoved' as const, themeId: 'theme-01' } }))
      const { momentAt, timeOf, length } = timelineOf(events)
      expect(momentAt(length)).toBe(events.length)
      for (let moment = 1; moment <= events.length; moment += 1) {
        expect(momentAt(timeOf(moment))).toBeGreaterThanOrEqual(moment)
        expect(timeOf(moment)).toBeGreaterThanOrEqual(timeOf(moment - 1))
        if (timeOf(moment) > timeOf(moment - 1)) expect(momentAt(timeOf(moment) - 1)).toBeLessThan(moment)
      }
    }))
  })
})
