import { expect, test } from 'vitest'
import { rightsMatrix } from './rightsMatrix.ts'
import { sectionOf } from './section.ts'

test('docs/security.md prints the table of rights as it is (npm run docs renews it)', () => {
  expect(sectionOf('security.md', 'rights')).toBe(rightsMatrix())
})
