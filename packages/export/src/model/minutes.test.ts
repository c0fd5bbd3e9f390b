import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ann, arrived, facilitator, inHarvest, organiser, story } from '../../../domain/test/given.ts'
import { anyHarvest, createTheme, foundingDirectory, foundingMinutes, harvestOf, hide, noteId, place, themeId } from '../../test/cafes.ts'
import type { CafeDocument } from './document.ts'
import { minutesOf, type MinutesOptions } from './minutes.ts'
import { minutesDocument } from './minutesDocument.ts'

const minutesAt = (tale: { state: Parameters<typeof minutesOf>[0] }, options: Partial<MinutesOptions> = {}) => minutesOf(tale.state, { position: 412, attendance: true, ...options })
const headings = ({ sections }: CafeDocument): string[] => sections.map(({ level, heading }) => `${'  '.repeat(level - 1)}${heading}`)

describe('the minutes', () => {
  it('given the founding café, have every part of those of 20 March 2012, in their order', () => {
    const document = minutesDocument(minutesAt(foundingMinutes(), { directory: foundingDirectory }))
    expect(document).toMatchObject({ name: 'Compte rendu', title: 'Comité partenarial de l’ESS', whenWhere: ['mardi 20 mars 2012'] })
    expect(headings(document)).toEqual([
      'I. Liste des présents', 'II. Ordre du jour', 'III. Ouverture', 'IV. World café',
      '  1. Les valeurs de l’ESS', '  2. Faire connaître et reconnaître l’ESS auprès des acteurs de l’économie classique', '  3. S’organiser collectivement',
      '  4. Favoriser l’accompagnement à la création et au développement des structures de l’ESS', '  5. Changement d’échelle pour les structures de l’ESS\u00A0: consolider leurs moyens de financement',
      '  6. Pour la mise en œuvre d’une politique de l’ESS en Essonne',
      'V. Réactions des réseaux', '  les animateurs du mois de l’ESS', '  le Réseau CREE', '  le Conseil général',
      'VI. Suites à donner', 'VII. Conclusion', 'VIII. Prochaine rencontre',
    ])
    const blocks = new Map(document.sections.map(({ id, blocks: each }) => [id, each]))
    expect(blocks.get('next-meeting')).toEqual([{ kind: 'paragraph', text: 'Mardi 3 juillet 2012, de 9\u00A0h\u00A030 à 12\u00A0h' }])
    expect(blocks.get('next-steps')).toMatchObject([{ rows: [[expect.stringContaining('réunion inter réseaux'), '', 'très prochainement'], [expect.stringContaining('pistes de travail'), '', 'lors du prochain comité partenarial']] }])
    expect(blocks.get('network-2')).toMatchObject([{ about: expect.stringMatching(/^Sur la thématique 4, «\u00A0Favoriser l’accompagnement/) as string }])
    expect(document.opening, 'what is made up is said to be before anybody is named').toMatchObject([{ label: 'Illustration', soft: true }])
    expect(document.total).toEqual({ issues: 62, notes: 74, votes: null })
  })

  it('given who was there, name them by organisation; asked without, name nobody', () => {
    const tale = foundingMinutes()
    const [first] = minutesDocument(minutesAt(tale, { directory: foundingDirectory })).sections
    expect(first).toMatchObject({ counts: '19 personnes présentes, de 19 organisations' })
    expect(first?.blocks).toContainEqual({ kind: 'paragraph', label: 'Essonne Active', text: 'Alix de Saint Aulaire (directrice d’ Essonne Active)' })
    const without = JSON.stringify(minutesDocument(minutesAt(tale, { directory: foundingDirectory, attendance: false })))
    expect(without).not.toContain('Liste des présents')
    expect(without).not.toContain('Alix de Saint Aulaire')
  })

  it('given people whose names were erased, counts them and makes nothing up', () => {
    const { attendance } = minutesAt(arrived(), { directory: (id) => (id === ann ? { name: 'Ann', organisation: 'SoliCités' } : undefined) })
    expect(attendance).toEqual([{ organisation: 'SoliCités', people: [{ name: 'Ann', role: '' }], unnamed: 0 }, { organisation: '', people: [], unnamed: 3 }])
  })

  it('given a café of which nothing was recorded, has no part but the café itself', () => {
    expect(headings(minutesDocument(minutesAt(story(), { directory: () => undefined })))).toEqual(['I. World café'])
  })

  it('given next steps with a state, tells it; given only open ones, has no such column', () => {
    const tale = inHarvest().given(organiser, { type: 'addNextStep', nextStepId: 'next-step-1', what: 'Écrire', who: 'Ann', due: '2012-07-03' })
    const table = () => minutesDocument(minutesAt(tale)).sections.find(({ id }) => id === 'next-steps')?.blocks
    expect(table()).toMatchObject([{ columns: [{ heading: 'Quoi' }, { heading: 'Qui' }, { heading: 'Pour quand' }], rows: [['Écrire', 'Ann', 'mardi 3 juillet 2012']] }])
    tale.given(organiser, { type: 'reviseNextStep', nextStepId: 'next-step-1', revision: 0, what: 'Écrire', who: 'Ann', due: '', status: 'done' })
    expect(table()).toMatchObject([{ rows: [['Écrire', 'Ann', '', 'fait']] }])
  })

  it('given a reaction to an issue, names it by its number on the sheet; once its note is hidden, by the theme alone', () => {
    const tale = createTheme(harvestOf(['un', 'deux']), 0, 'Un thème')
    place(place(tale, noteId(1), themeId(0)), noteId(0), themeId(0))
    tale.given(organiser, { type: 'inviteNetwork', networkId: 'network-1', name: 'SoliCités', closesOn: '', closesAt: null, seesOthers: false })
      .given(facilitator, { type: 'react', reactionId: 'reaction-1', networkId: 'network-1', themeId: themeId(0), issueId: noteId(0), text: 'D’accord.', signerId: 'signer-01' })
    const reactions = () => minutesAt(tale, { directory: () => ({ name: 'Mme Durand', organisation: '' }) }).reactions
    expect(reactions()).toEqual([{ network: 'SoliCités', given: [{ about: 'Sur l’enjeu 1.2, «\u00A0un\u00A0»', text: 'D’accord.', by: 'Mme Durand' }] }])
    hide(tale, noteId(0))
    expect(reactions()[0]?.given[0]?.about).toBe('Sur la thématique 1, «\u00A0Un thème\u00A0»')
  })

  it('given any harvest, every section has an id of its own and the parts count from I', () => {
    fc.assert(fc.property(anyHarvest, (state) => {
      const { sections } = minutesDocument(minutesOf(state, { position: 1, attendance: true }))
      expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length)
      expect(sections.filter(({ level, colour }) => level === 1 && colour === null).map(({ number }) => number)).toEqual(['I', 'II', 'III', 'IV'].slice(0, sections.filter(({ level, colour }) => level === 1 && colour === null).length))
    }))
  })
})
