import { describe, expect, test } from 'vitest'
import { guessColumns } from './columns.ts'
import { readRoster } from './roster.ts'

describe('what the columns of a list hold', () => {
  test.each([
    [['Nom', 'Prénom', 'Structure', 'Fonction', 'Courriel'], true, ['lastName', 'firstName', 'organisation', 'role', 'ignored']],
    [['Nom', 'Organisme'], true, ['name', 'organisation']],
    [['Prénom et nom', 'Prénom', 'Société'], true, ['name', 'ignored', 'organisation']],
    [['Full name', 'Company', 'Job title'], true, ['name', 'organisation', 'role']],
    [['Guy Bonneau', 'Conseil général', 'Vice-président', 'x'], false, ['name', 'organisation', 'role', 'ignored']],
    [['Guy Bonneau'], false, ['name']],
    [['Guy Bonneau', 'Association des maires', 'Responsable de structure'], false, ['name', 'organisation', 'role']],
  ])('given a first row %j, then header %s and %j', (row, header, kinds) => {
    expect(guessColumns([row, ['a', 'b', 'c', 'd', 'e'].slice(0, row.length)])).toEqual({ header, kinds })
  })
})

describe('a list is read line by line, and each line that gives nobody says why', () => {
  const columns = { header: true, kinds: ['name', 'organisation', 'role'] as const }
  const read = (rows: string[][], known: { name: string; organisation: string }[] = []) => readRoster([['Nom', 'Organisation', 'Fonction'], ...rows], columns, known)

  test('given good lines, then they are cleaned and numbered as in the spreadsheet, and blank ones are no fault', () => {
    expect(read([[' Guy   Bonneau ', 'Conseil\u00a0général', ''], ['', ' ', ''], ['Élise Labro', 'CCI', 'chargée\nde mission']])).toEqual([
      { line: 2, name: 'Guy Bonneau', organisation: 'Conseil général', role: '', fault: null, sameNameAs: null },
      { line: 4, name: 'Élise Labro', organisation: 'CCI', role: 'chargée de mission', fault: null, sameNameAs: null },
    ])
  })
  test('given first and last name in columns of their own, then they make one name', () => {
    expect(readRoster([['Labro', 'Élise']], { header: false, kinds: ['lastName', 'firstName'] }, [])[0]?.name).toBe('Élise Labro')
  })
  test('given the same person twice, whatever case and accents, then the second line names the first; another organisation is another person, and said', () => {
    const lines = read([['Élise Labro', 'CCI', ''], ['ELISE LABRO', 'cci', ''], ['Élise Labro', 'CREE', '']])
    expect(lines.map(({ fault, sameNameAs }) => [fault, sameNameAs])).toEqual([[null, null], [{ kind: 'twice', line: 2 }, null], [null, 2]])
  })
  test('given no name, too long a cell, a character that was lost, or somebody on the list already, then each is named', () => {
    const lines = read([['', 'CCI', ''], ['Ann', 'x'.repeat(201), ''], ['H\ufffdl\ufffdne', 'CCI', ''], ['Bob', 'SoliCités', '']], [{ name: 'BOB', organisation: 'Solicités' }])
    expect(lines.map(({ fault }) => fault)).toEqual([{ kind: 'noName' }, { kind: 'tooLong', column: 'organisation' }, { kind: 'unreadable' }, { kind: 'known' }])
  })
  test('given ten thousand people on the list, then no more are taken, line by line', () => {
    const known = Array.from({ length: 9_999 }, (_, index) => ({ name: `p${index}`, organisation: '' }))
    expect(read([['Ann', '', ''], ['Bob', '', '']], known).map(({ fault }) => fault)).toEqual([null, { kind: 'tooMany' }])
  })
})
