import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { typeset } from '../packages/words/src/typeset.ts'
import { root } from './workspace.mjs'

const folder = path.join(root, 'apps/web/messages')

test.each(readdirSync(folder))('given the French words of %s, then they are as printed: no line breaks before a mark that stands apart or within guillemets, and apostrophes are round', (part) => {
  const words = JSON.parse(readFileSync(path.join(folder, part, 'fr.json'), 'utf8')) as Record<string, string>
  // A time and an address have marks that do not stand apart.
  const wrong = Object.entries(words).filter(([, text]) => text !== typeset(text, 'fr') || /[^\s\u00A0\u202F][:;!?»](\s|$)/.test(text.replaceAll(/\d+:\d+|https?:/g, '')))
  expect(wrong).toEqual([])
})
