import { expect, test } from 'vitest'
import { typeset } from './typeset.ts'

test('given a French sentence, then no line breaks before a mark that stands apart or within guillemets, and apostrophes are round; English stays', () => {
  expect(typeset('Qui ? L\'hôte : « Ann » ; bravo !', 'fr')).toBe('Qui\u00A0? L’hôte\u00A0: «\u00A0Ann\u00A0»\u00A0; bravo\u00A0!')
  expect(typeset('It\'s here: “Ann” ?', 'en')).toBe('It\'s here: “Ann” ?')
})
