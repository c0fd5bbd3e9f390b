import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedBy, fasterThan, madeBy, nextRevision, type Versioned } from './revision.ts'

const author = fc.constantFrom('facilitator.ann', 'facilitator.bob', 'organiser.cat', '')
const after = (start: Versioned, authors: readonly string[]): Versioned => authors.reduce(changedBy, start)

describe('revisions: what changed since it was seen is noticed, and who was faster is told', () => {
  test('given any two histories of a thing, then their revisions are equal only if the same people changed it in the same order', () => {
    fc.assert(fc.property(fc.array(author, { maxLength: 6 }), fc.array(author, { maxLength: 6 }), (one, other) => {
      expect(after(madeBy(''), one).revision === after(madeBy(''), other).revision).toBe(JSON.stringify(one) === JSON.stringify(other))
    }))
  })
  test('given changes made on what somebody else had changed meanwhile, then none of them names the revision that the thing has', () => {
    fc.assert(fc.property(fc.array(author, { maxLength: 4 }), fc.array(author, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 6 }), (before, meanwhile, mine) => {
      const thing = after(madeBy(''), [...before, ...meanwhile])
      let seen = after(madeBy(''), before).revision
      for (let change = 0; change < mine; change += 1) {
        expect(seen).not.toBe(thing.revision)
        // The last of the others since it was seen, whatever I believed to have changed since.
        expect(fasterThan('me', thing, seen)).toBe(meanwhile.at(-1))
        seen = nextRevision(seen, 'me')
      }
    }))
  })
  test('given that nobody else changed it, then nobody was faster', () => {
    const thing = after(madeBy('ann'), ['me', 'me'])
    expect(fasterThan('me', thing, madeBy('ann').revision)).toBe('')
    expect(fasterThan('me', thing, nextRevision(thing.revision, 'me'))).toBe('')
  })
  test('given that I changed it after somebody else, of whom I did not know, then it was they who were faster', () => {
    const seen = after(madeBy(''), ['me'])
    expect(fasterThan('me', after(seen, ['bob', 'me', 'me']), seen.revision)).toBe('bob')
  })
  test('given more changes than are kept, then it is still one of the others who is told of', () => {
    const seen = madeBy('')
    expect(fasterThan('me', after(seen, Array.from({ length: 30 }, (_, index) => `person ${index}`)), seen.revision)).toBe('person 29')
  })
})
