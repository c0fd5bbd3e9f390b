import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyLanguage, hostileNotes, hostileText } from '../measure/hostileTexts.ts'
import { labelledNotes } from '../measure/labelledNotes.ts'
import { meaningsIn } from '../measure/meanings.ts'
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

/** A café of 500 notes in ten themes. */
const large = (() => {
  const notes = labelledNotes('held-out', 'fr')
  return buildThemeIndex([...new Set(notes.map(({ theme }) => theme))].map((theme) => ({ id: theme, title: theme, notes: notes.filter((note) => note.theme === theme) })), 'fr')
})()

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

  test.each([
    'oui', 'ok merci', 'test', 'asdf', 'azertyuiop', 'jkhdf kjhsdf kjh', '?', '...', '12 34', 'plus', 'il faut faire mieux', 'je ne sais pas', 'rien à dire', 'idem',
    'Ich möchte mehr Busse am Abend', 'Il treno è troppo caro per gli studenti', 'Más autobuses por la noche en el barrio', 'We need a bus and a train in the evening', 'مزيد من الحافلات في المساء',
    'Zorglub patafiole',
  ])('given %j, which says nothing, or not in the language of the café, or in no word of any theme, then silence', (text) => {
    expect(named(text)).toEqual([])
    expect(likelyThemes(text, large)).toEqual([])
    expect(likelyThemes(text, buildThemeIndex(board, 'fr', meaningsIn('fr')))).toEqual([])
  })

  test.each([['les sièges du wagon', 'move'], ['ma baignoire fuit', 'live'], ['le pansement de ma cheville', 'heal']])('given %s, none of whose words stands in a theme or a family, then the theme that means the nearest comes first', (text, theme) => {
    expect(likelyThemes(text, buildThemeIndex(board, 'fr', meaningsIn('fr')))[0]?.themeId).toBe(theme)
  })

  test.each([['encadré les loyres', 'live'], ['les medecins', 'heal'], ['bus', 'move']])('given %j, misspelt or one word alone, then its theme all the same', (text, theme) => {
    expect(named(text)[0]).toBe(theme)
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

  describe('given a note that shares nothing with any theme', () => {
    const words = 'bus loyer médecin école arbre théâtre maire emploi'.split(' ')
    const boardOf = (sizes: readonly number[]) =>
      buildThemeIndex(sizes.map((size, theme) => ({ id: `${theme}`, title: '', notes: Array.from({ length: size }, (_, at) => ({ id: `${theme}-${at}`, text: `${words[theme]} ${words[theme]}` })) })), 'fr')
    const unequal = boardOf([2, 20, 1, 12, 1, 9, 1, 2])

    test('when three themes hold nearly all notes, then these, the largest first', () => {
      expect(likelyThemes('un xylophone accordé', unequal).map(({ themeId }) => themeId)).toEqual(['1', '3', '5'])
    })
    test.each([
      ['the themes are of one size', [6, 6, 6, 6, 6, 6, 6, 6]],
      ['few notes are placed yet', [1, 5, 0, 2, 0, 1, 0, 0]],
    ])('when %s, then silence', (_, sizes) => {
      expect(likelyThemes('un xylophone accordé', boardOf(sizes))).toEqual([])
    })
    test.each(['asdf', 'jkhdf kjhsdf kjh', 'je ne sais pas', '👍', 'il faut faire mieux', 'the xylophone is out of tune'])('when it is %j, which says nothing, or not in the language of the café, then silence', (text) => {
      expect(likelyThemes(text, unequal)).toEqual([])
    })
  })

  test('given a café whose notes follow their words as they are written and not their families, then it learns to go by these', () => {
    // Each theme is a street, and every street speaks of buses, rents and doctors.
    const streets = ['Tilleuls', 'Acacias', 'Lavandes', 'Marronniers', 'Cerisiers', 'Peupliers']
    const subjects = ['bus', 'loyer', 'médecin', 'école', 'arbre', 'théâtre', 'maire', 'emploi']
    const themes = streets.map((street) => ({ id: street, title: '', notes: subjects.map((subject) => ({ id: `${street} ${subject}`, text: `${subject} ${street}` })) }))
    const index = buildThemeIndex(themes, 'fr')
    const [first] = likelyThemes('autobus Cerisiers', index)
    expect(first?.themeId).toBe('Cerisiers')
    expect(first?.score).toBeGreaterThan(0.9)
  })

  test('given any board and text, then at most three themes of the board, each once, the likeliest first', () => {
    fc.assert(
      fc.property(boards, hostileText, anyLanguage, (themes, text, language) => {
        const likely = likelyThemes(text, buildThemeIndex(themes, language, meaningsIn(language)))
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
        expect(likelyThemes(text, buildThemeIndex(turned, 'fr', meaningsIn('fr')))).toEqual(likelyThemes(text, buildThemeIndex(themes, 'fr', meaningsIn('fr'))))
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
