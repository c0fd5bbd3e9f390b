import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyLanguage, hostileNotes, hostileText } from '../measure/hostileTexts.ts'
import { likelyThemes } from './likelyThemes.ts'
import { buildThemeIndex, dropTheme, nameTheme, placeNote, takeNote, type ThemeNotes } from './themeIndex.ts'

const board: ThemeNotes[] = [
  {
    id: 'move',
    title: 'Se déplacer',
    notes: [
      { id: '1', text: 'Plus de bus le soir' },
      { id: '2', text: 'Le train est trop cher' },
    ],
  },
  { id: 'live', title: 'Se loger', notes: [{ id: '3', text: 'Encadrer les loyers' }] },
  { id: 'heal', title: 'Se soigner', notes: [{ id: '4', text: 'Il manque des médecins' }] },
  { id: 'learn', title: 'École et jeunesse', notes: [] },
]

const named = (text: string): string[] => likelyThemes(text, buildThemeIndex(board, 'fr')).map(({ themeId }) => themeId)

const boards = fc.array(fc.record({ title: hostileText, notes: hostileNotes(6) }), { maxLength: 6 }).map((themes) =>
  themes.map(({ title, notes }, theme) => ({
    id: `theme-${theme}`,
    title,
    notes: notes.map(({ id, text }) => ({ id: `${theme}-${id}`, text })),
  })),
)

describe('likelyThemes', () => {
  test.each([
    ['des bus le dimanche', 'move'],
    ['une piste pour les vélos', 'move'],
    ['Mon LOYER a doublé', 'live'],
    ["l'hôpital va fermer", 'heal'],
    ['une crèche', 'learn'],
  ])('given %s, then its theme comes first: by the same word, a word of the family, or the title alone', (text, theme) => {
    expect(named(text)[0]).toBe(theme)
  })

  test.each(['', '   ', '👍', 'le la les', 'xylophone'])('given %j, which the themes know nothing of, then none is named', (text) => {
    expect(named(text)).toEqual([])
  })

  test('given no theme at all, then none is named', () => {
    expect(likelyThemes('bus', buildThemeIndex([], 'fr'))).toEqual([])
  })

  test('given a café whose placed notes follow no words, then it stays silent', () => {
    const words = ['bus', 'loyer', 'médecin', 'école', 'arbre', 'théâtre', 'maire', 'emploi']
    const themes = Array.from({ length: 8 }, (_, theme) => ({
      id: `${theme}`,
      title: '',
      notes: words.filter((_, at) => at !== theme).map((text) => ({ id: `${theme}-${text}`, text })),
    }))
    // Each word stands in every theme but one: leaving a note out, its own theme is the least likely.
    expect(likelyThemes('bus', buildThemeIndex(themes, 'fr'))).toEqual([])
  })

  test('given any board and text, then at most three themes of the board, each once, the likeliest first', () => {
    fc.assert(
      fc.property(boards, hostileText, anyLanguage, (themes, text, language) => {
        const likely = likelyThemes(text, buildThemeIndex(themes, language))
        const ids = likely.map(({ themeId }) => themeId)
        const scores = likely.map(({ score }) => score)
        expect(ids.length).toBeLessThanOrEqual(3)
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(themes.map((theme) => theme.id)).toContain(id)
        for (const score of scores) expect(score > 0 && score <= 1).toBe(true)
        expect(scores).toEqual(scores.toSorted((one, other) => other - one))
      }),
    )
  })

  test('given themes and notes in another order, then the answer is the same', () => {
    fc.assert(
      fc.property(boards, hostileText, (themes, text) => {
        const turned = themes.toReversed().map((theme) => ({ ...theme, notes: theme.notes.toReversed() }))
        expect(likelyThemes(text, buildThemeIndex(turned, 'fr'))).toEqual(likelyThemes(text, buildThemeIndex(themes, 'fr')))
      }),
    )
  })
})

describe('an index kept true', () => {
  test('given notes placed, moved, reworded and taken, themes named and dropped, then it answers as one built anew', () => {
    fc.assert(
      fc.property(boards, hostileText, hostileText, (themes, text, asked) => {
        const index = buildThemeIndex([{ id: 'gone', title: text, notes: [{ id: 'lost', text }] }], 'fr')
        const before = likelyThemes(asked, index)
        expect(before.every(({ themeId }) => themeId === 'gone')).toBe(true)
        for (const theme of themes) nameTheme(index, theme.id, 'un autre titre')
        for (const theme of themes) {
          for (const note of theme.notes) {
            placeNote(index, { id: note.id, text }, themes[0]!.id)
            placeNote(index, note, theme.id)
          }
          nameTheme(index, theme.id, theme.title)
        }
        dropTheme(index, 'gone')
        const taken = themes[0]?.notes[0]
        if (taken !== undefined) takeNote(index, taken.id)
        const left = themes.map((theme) => ({ ...theme, notes: theme.notes.filter((note) => note !== taken) }))
        expect(likelyThemes(asked, index)).toEqual(likelyThemes(asked, buildThemeIndex(left, 'fr')))
      }),
    )
  })

  test('given a theme the index does not have, then placing a note there is an error', () => {
    expect(() => placeNote(buildThemeIndex([], 'fr'), { id: '1', text: 'bus' }, '__proto__')).toThrow(RangeError)
  })
})
