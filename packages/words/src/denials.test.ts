import { describe, expect, it } from 'vitest'
import type { Denial } from '@tablee/protocol/answer'
import { denialText } from './denials.ts'

describe('what a denial says', () => {
  it.each([
    [{ code: 'CODE_MISSING' }, "Entrez le code affiché à l'écran."],
    [{ code: 'FORBIDDEN' }, "Cette action est réservée à l'animateur."],
    [{ code: 'BAD_FIELD', field: 'format' }, 'Format inconnu. Formats possibles : docx, xlsx, pdf, csv, md.'],
    [{ code: 'TEXT_EMPTY' }, 'La note est vide.'],
    [{ code: 'TEXT_TOO_LONG', limit: 500 }, "Votre note dépasse 500 caractères. Raccourcissez-la : rien n'est perdu."],
    [{ code: 'ROUND_CLOSED' }, 'Ce tour est terminé. Votre note est gardée sur ce téléphone : la publier dans le tour en cours ?'],
    [{ code: 'THEME_GONE', by: '' }, "Ce thème n'existe plus."],
    [{ code: 'THEME_GONE', by: 'Sylvie' }, "Ce thème n'existe plus. Sylvie vient de le retirer."],
    [{ code: 'CONFLICT', by: 'Sylvie', theme: 'Se connaître' }, 'Sylvie vient de déplacer cette note vers « Se connaître ».'],
  ] satisfies [Denial, string][])('given %o, says the agreed French words', (denial, words) => {
    expect(denialText(denial, 'fr')).toBe(words)
  })

  it('given a conflict with somebody known by role only, says another facilitator', () => {
    for (const by of ['facilitator', 'organiser', 'facilitator.desk-0001']) {
      expect(denialText({ code: 'CONFLICT', by, theme: null }, 'fr')).toMatch(/^Un autre animateur vient de modifier/)
      expect(denialText({ code: 'CONFLICT', by, theme: 'Money' }, 'en')).toBe('Another facilitator has just moved this note to “Money”.')
    }
    expect(denialText({ code: 'CONFLICT', by: '', theme: null }, 'en')).toMatch(/^Somebody has/)
  })

  it('names in the sentence what the denial carries', () => {
    expect(denialText({ code: 'QUESTION_COUNT', expected: 3 }, 'fr')).toContain('3 questions')
    expect(denialText({ code: 'QUESTION_COUNT', expected: 1 }, 'en')).toContain('a single question')
    expect(denialText({ code: 'TABLE_UNKNOWN', table: 9 }, 'en')).toContain('table 9')
    expect(denialText({ code: 'THEME_EXISTS', title: 'Les valeurs' }, 'fr')).toContain('Les valeurs')
    expect(denialText({ code: 'TEXT_TOO_LONG', limit: 140 }, 'fr')).toContain('140')
  })
})
