import { expect, test } from 'vitest'
import { spacedCode } from './spacedCode.ts'

test('given a code of six, then two groups of three; given an odd one, then nothing is lost', () => {
  expect(spacedCode('K4M7QX')).toEqual(['K4M', '7QX'])
  expect(spacedCode('K4M7Q')).toEqual(['K4M', '7Q'])
})
