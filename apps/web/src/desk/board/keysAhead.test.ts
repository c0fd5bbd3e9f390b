import { describe, expect, test } from 'vitest'
import { createKeysAhead } from './keysAhead.ts'

const key = (name: string): KeyboardEvent => ({ key: name, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }) as KeyboardEvent

describe('keys pressed before the last one is done with', () => {
  test('given nothing under way, then a key is not kept', () => {
    expect(createKeysAhead(() => { throw new Error('pressed') }).keeps(key('1'), false)).toBe(false)
  })
  test('given two works under way, then keys wait for both, and are pressed in order, one after the other', async () => {
    const pressed: string[] = []
    const ahead = createKeysAhead(({ key: name }) => pressed.push(name))
    const done: (() => void)[] = []
    const works = [0, 1].map(() => ahead.during(new Promise<void>((resolve) => { done.push(resolve) })))
    expect(['1', 'Enter'].map((name) => ahead.keeps(key(name), false))).toEqual([true, true])
    done[0]?.()
    await works[0]
    expect(pressed).toEqual([])
    done[1]?.()
    await works[1]
    await expect.poll(() => pressed).toEqual(['1', 'Enter'])
    expect(ahead.keeps(key('2'), false)).toBe(false)
  })
  test('given a kept key that begins new work, then those behind it wait for that too', async () => {
    const pressed: string[] = []
    let end = (): void => undefined
    const ahead = createKeysAhead(({ key: name }) => { pressed.push(name); if (name === 'n') void ahead.during(new Promise<void>((resolve) => { end = resolve })) })
    const first = ahead.during(Promise.resolve())
    for (const name of ['n', 'a', 'b']) ahead.keeps(key(name), false)
    await first
    await expect.poll(() => pressed).toEqual(['n'])
    // A key of the person's own, pressed now, comes behind those that wait.
    expect(ahead.keeps(key('c'), false)).toBe(true)
    end()
    await expect.poll(() => pressed).toEqual(['n', 'a', 'b', 'c'])
  })
  test('given work that fails, then its keys are pressed all the same', async () => {
    const pressed: string[] = []
    const ahead = createKeysAhead(({ key: name }) => pressed.push(name))
    const work = ahead.during(Promise.reject(new Error('no disk')))
    ahead.keeps(key('1'), false)
    await expect(work).rejects.toThrow('no disk')
    await expect.poll(() => pressed).toEqual(['1'])
  })
  test('given a box that has the focus, then one types on in it', () => {
    const ahead = createKeysAhead(() => undefined)
    void ahead.during(new Promise(() => undefined))
    expect(ahead.keeps(key('a'), true)).toBe(false)
    expect(ahead.keeps(key('a'), false)).toBe(true)
  })
  test.each(['Shift', 'Tab', 'F5', 'PageDown', 'Dead'])('given %s, then it is left to the browser', (name) => {
    const ahead = createKeysAhead(() => undefined)
    void ahead.during(new Promise(() => undefined))
    expect(ahead.keeps(key(name), false)).toBe(false)
  })
})
