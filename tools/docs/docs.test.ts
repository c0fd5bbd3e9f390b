import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readConfig, settingNames } from '../../apps/server/src/config.ts'
import { root } from '../workspace.mjs'
import { rightsMatrix } from './rightsMatrix.ts'
import { sectionOf } from './section.ts'

test('docs/security.md prints the table of rights as it is (npm run docs renews it)', () => {
  expect(sectionOf('security.md', 'rights')).toBe(rightsMatrix())
})

test('docs/operations.md lists every setting, and no other', () => {
  const listed = [...readFileSync(path.join(root, 'docs/operations.md'), 'utf8').matchAll(/^\| `(TABLEE_\w+)`/gm)].map(([, name]) => name)
  expect(listed.sort()).toEqual([...settingNames].sort())
})
test.each(settingNames.filter((name) => !['TABLEE_HOST'].includes(name)))('a wrong %s stops the start with a sentence that names it', (name) => {
  expect(() => readConfig({ [name]: name === 'TABLEE_DATA' ? '' : 'wrong' })).toThrow(name)
})
test('nothing set is a sound configuration', () => {
  expect(readConfig({})).toMatchObject({ port: 8080, dataFolder: 'data', trustProxy: false, limits: true })
})
