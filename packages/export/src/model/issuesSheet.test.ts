import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ann, arrived, facilitator, guest, inRound, story } from '../../../domain/test/given.ts'
import { allIssues, anyHarvest, createTheme, foundingCafe, harvestOf, hide, merge, noteId, place, reword, sheetAt, themeId } from '../../test/cafes.ts'
import { sheetOf } from './issuesSheet.ts'

describe('the issues sheet', () => {
  it('given the founding café, says what its minutes say: 6 themes and 62 issues', () => {
    const sheet = sheetAt(foundingCafe().state)
    expect(sheet.counts).toBe('6 thématiques, 62 enjeux issus de 74 post-it')
    expect(sheet.date).toBe('mardi 20 mars 2012')
    expect(sheet.method).toMatch(/^World café en 3 tours à 4 tables avec 19 personnes\. /)
    expect(sheet.themes.map(({ title }) => title)[0]).toBe('Les valeurs de l’ESS')
    expect(sheet.unplaced).toEqual([])
  })

  it('given themes in an order, numbers them and their issues in that order, and the rest A.1, A.2', () => {
    const tale = harvestOf(['un', 'deux', 'trois', 'quatre'])
    createTheme(createTheme(tale, 0, 'Premier'), 1, 'Second')
    place(place(tale, noteId(2), themeId(1)), noteId(0), themeId(1))
    const sheet = sheetAt(tale.state)
    expect(sheet.themes.map(({ number, title, issues }) => [number, title, issues.map((issue) => `${issue.number} ${issue.text}`)])).toEqual([
      [1, 'Premier', []],
      [2, 'Second', ['2.1 trois', '2.2 un']],
    ])
    expect(sheet.unplaced.map((issue) => `${issue.number} ${issue.text}`)).toEqual(['A.1 deux', 'A.2 quatre'])
    expect(sheet.counts).toBe('2 thématiques, 2 enjeux issus de 2 post-it, 2 enjeux non classés')
    expect(sheet.themes[0]?.counts).toBe('Aucun enjeu dans cette thématique.')
  })

  it('given a merged or a reworded issue, tells its notes with table and round; a note alone speaks for itself', () => {
    const tale = harvestOf(['un', 'deux', 'trois', 'quatre'])
    merge(tale, noteId(1), noteId(0))
    reword(tale, noteId(2), 'Autrement dit')
    const [merged, reworded, alone] = sheetAt(tale.state).unplaced
    expect(merged).toEqual({ number: 'A.1', text: 'un', tellsNotes: true, notes: [{ text: 'un', table: 1, round: 1, author: '' }, { text: 'deux', table: 2, round: 1, author: '' }], votes: null })
    expect(reworded).toMatchObject({ text: 'Autrement dit', tellsNotes: true, notes: [{ text: 'trois' }] })
    expect(alone).toMatchObject({ text: 'quatre', tellsNotes: false, notes: [{ text: 'quatre' }] })
  })

  it('given a hidden note, leaves it out of texts, notes and counts', () => {
    const tale = harvestOf(['montrée', 'masquée', 'masquée aussi'])
    merge(tale, noteId(1), noteId(0))
    hide(hide(tale, noteId(1)), noteId(2))
    const sheet = sheetAt(tale.state)
    expect(JSON.stringify(sheet)).not.toContain('masquée')
    expect(sheet.unplaced).toEqual([{ number: 'A.1', text: 'montrée', tellsNotes: false, notes: [{ text: 'montrée', table: 1, round: 1, author: '' }], votes: null }])
    expect(sheet.counts).toBe('1 enjeu non classé')
  })

  it('given a café where nobody wrote, says so and states no figure that was not recorded', () => {
    const draft = sheetAt(story().state)
    expect(draft).toMatchObject({ empty: true, counts: 'Aucune note dans ce café.', method: '', themes: [], unplaced: [] })
    expect(sheetAt(arrived().state).method).toBe('World café avec 4 personnes.')
    expect(sheetAt(inRound().state).method).toBe('World café en 1 tour à 2 tables avec 4 personnes.')
    expect(sheetAt(story({ language: 'en' }).state).counts).toBe('There are no notes in this café.')
  })

  it('given a question for each round or table, says which is whose', () => {
    expect(sheetAt(story({ rounds: 2, questions: { mode: 'perRound', texts: ['Où ?', 'Comment ?'] } }).state).questions).toEqual([{ label: 'Tour 1', text: 'Où ?' }, { label: 'Tour 2', text: 'Comment ?' }])
    expect(sheetAt(story({ tables: 1, questions: { mode: 'perTable', texts: ['Où ?'] } }).state).questions).toEqual([{ label: 'Table 1', text: 'Où ?' }])
    expect(sheetAt(story().state).questions).toEqual([{ label: '', text: 'Quels sont les enjeux ?' }])
  })

  it('says at which position of the log it was taken, and when if told', () => {
    expect(sheetOf(story().state, { position: 412 }).snapshot).toBe('état au n° 412')
    expect(sheetOf(story().state, { position: 412, time: '10 h 42' }).snapshot).toBe('état au n° 412, 10 h 42')
  })

  it('given any harvest, has every note that may be shown exactly once, and no other', () => {
    fc.assert(fc.property(anyHarvest, (state) => {
      const sheet = sheetAt(state)
      const shown = [...state.notes.values()].filter((note) => !note.deleted && !note.hidden)
      const on = allIssues(sheet).flatMap((issue) => issue.notes)
      expect(on.map(({ text, table, round }) => `${table}/${round} ${text}`).sort()).toEqual(shown.map(({ text, table, round }) => `${table}/${round} ${text.replace(/\p{Noncharacter_Code_Point}/gu, '\uFFFD')}`).sort())
      expect(sheet.figures.notes + sheet.figures.unplacedNotes).toBe(shown.length)
      expect(allIssues(sheet).every((issue) => issue.text !== '' && issue.notes.length > 0)).toBe(true)
    }))
  })

  const directory = (id: string) => ({ name: `Nom de ${id}`, organisation: `Maison de ${id}` })

  it('given any harvest, names no author, even to one who knows them', () => {
    fc.assert(fc.property(anyHarvest, (state) => {
      const sheet = JSON.stringify(sheetOf(state, { position: 1, directory }))
      for (const id of state.participants.keys()) expect(sheet).not.toContain(id)
    }))
  })

  it('given a café whose phones said so at the door, names the author of each note by name alone; one erased stays unnamed', () => {
    const tale = harvestOf(['un', 'deux'], { showsAuthors: true })
    const { unplaced } = sheetOf(tale.state, { position: 1, directory: (id) => (id === 'person-ann' ? directory(id) : undefined) })
    expect(unplaced.flatMap((issue) => issue.notes.map(({ text, author }) => [text, author]))).toEqual([['un', 'Nom de person-ann'], ['deux', '']])
    expect(JSON.stringify(unplaced)).not.toContain('Maison')
  })

  const voted = (on: 'themes' | 'issues', choice: string) => {
    const tale = createTheme(createTheme(harvestOf(['un', 'deux', 'trois']), 0, 'Premier'), 1, 'Second')
    place(place(place(tale, noteId(0), themeId(0)), noteId(1), themeId(1)), noteId(2), themeId(1))
    return tale.given(facilitator, { type: 'openVote', on, dots: 3, per: 'person', choices: on === 'themes' ? [] : [noteId(0), noteId(1)] })
      .given(guest(ann), { type: 'castVote', ballot: [{ id: choice, dots: 3 }] })
  }
  const told = (sheet: ReturnType<typeof sheetAt>) => sheet.themes.map(({ votes, issues }) => [votes, issues.map((issue) => issue.votes)])

  it('given a vote that is closed, tells what each choice got, nought included, and of the others nothing', () => {
    expect(told(sheetAt(voted('themes', themeId(1)).given(facilitator, { type: 'closeVote' }).state))).toEqual([[0, [null]], [3, [null, null]]])
    expect(told(sheetAt(voted('issues', noteId(0)).given(facilitator, { type: 'closeVote' }).state))).toEqual([[null, [3]], [null, [0, null]]])
  })

  it('given a vote that still runs, it is secret: no figure, no column', () => {
    const sheet = sheetAt(voted('themes', themeId(1)).state)
    expect(told(sheet)).toEqual([[null, [null]], [null, [null, null]]])
    expect(sheet.voted).toEqual({ themes: false, issues: false })
  })
})
