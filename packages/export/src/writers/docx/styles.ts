import type { IStylesOptions } from 'docx'
import type { Language } from '@tablee/domain/cafe/settings'
import { accent, ink, inkSoft, panel } from '../look.ts'

/* Fonts every Word and LibreOffice has, or has a twin of; East Asian and Arabic letters are left to the reader's own choice. */
const serif = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Georgia' }
const sans = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri' }

/** Sizes are half points, spaces twentieths of a point. */
export const styles = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: sans, size: 22, color: ink, language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    title: { run: { font: serif, size: 60, bold: true, color: ink }, paragraph: { spacing: { before: 40, after: 80, line: 252, lineRule: 'auto' } } },
    heading1: { run: { font: serif, size: 32, bold: true, color: ink }, paragraph: { spacing: { before: 480, after: 60, line: 252, lineRule: 'auto' }, keepNext: true, keepLines: true, outlineLevel: 0 } },
    heading2: { run: { font: serif, size: 26, bold: true, color: ink }, paragraph: { spacing: { before: 360, after: 60, line: 252, lineRule: 'auto' }, keepNext: true, keepLines: true, outlineLevel: 1 } },
    hyperlink: { run: { color: accent, underline: {} } },
  },
  paragraphStyles: [
    { id: 'Eyebrow', name: 'Eyebrow', basedOn: 'Normal', next: 'Title', run: { color: accent, bold: true, size: 24, characterSpacing: 20 }, paragraph: { spacing: { before: 320, after: 0 }, keepNext: true } },
    { id: 'WhenWhere', name: 'When and where', basedOn: 'Normal', run: { color: inkSoft, size: 26 }, paragraph: { spacing: { after: 0 } } },
    { id: 'QuestionLabel', name: 'Question label', basedOn: 'Normal', next: 'Question', run: { color: accent, bold: true, size: 20 }, paragraph: { ...inPanel, spacing: { before: 0, after: 0 }, keepNext: true } },
    { id: 'Question', name: 'Question', basedOn: 'Normal', run: { font: serif, italics: true, size: 27 }, paragraph: { ...inPanel, spacing: { after: 0, line: 300, lineRule: 'auto' } } },
    { id: 'Counts', name: 'Counts', basedOn: 'Normal', run: { font: serif, bold: true, size: 30 }, paragraph: { spacing: { before: 360, after: 80 } } },
    { id: 'Method', name: 'Method', basedOn: 'Normal', run: {}, paragraph: {} },
    { id: 'ListItem', name: 'List item', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
    { id: 'About', name: 'About', basedOn: 'Normal', next: 'Statement', run: { color: inkSoft, bold: true, size: 20 }, paragraph: { spacing: { before: 160, after: 20 }, keepNext: true } },
    { id: 'Statement', name: 'Statement', basedOn: 'Normal', run: {}, paragraph: { spacing: { after: 20 }, indent: { left: 227 } } },
    { id: 'SignedBy', name: 'Signed by', basedOn: 'Normal', run: { color: inkSoft, size: 20 }, paragraph: { spacing: { after: 140 }, indent: { left: 227 } } },
    { id: 'Notice', name: 'Notice', basedOn: 'Normal', run: { color: inkSoft, size: 19 }, paragraph: { spacing: { before: 160 } } },
    { id: 'ThemeCounts', name: 'Theme counts', basedOn: 'Normal', run: { color: inkSoft }, paragraph: { spacing: { after: 140 }, keepNext: true } },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', paragraph: { spacing: { before: 50, after: 50, line: 259, lineRule: 'auto' } } },
    { id: 'CellHeading', name: 'Cell heading', basedOn: 'Cell', run: { bold: true, size: 19 }, paragraph: { keepNext: true } },
    { id: 'Note', name: 'Note', basedOn: 'Cell', run: { color: inkSoft, size: 19 }, paragraph: { spacing: { before: 0, after: 40 }, indent: { left: 227, hanging: 227 } } },
    { id: 'Origin', name: 'Origin', basedOn: 'Cell', run: { color: inkSoft, size: 19 } },
    { id: 'Snapshot', name: 'Snapshot', basedOn: 'Normal', run: { color: inkSoft, size: 18 }, paragraph: { spacing: { after: 320 } } },
    { id: 'Foot', name: 'Foot', basedOn: 'Normal', run: { color: inkSoft, size: 17 }, paragraph: { spacing: { after: 0 } } },
  ],
})

const inPanel = {
  shading: { type: 'clear' as const, color: 'auto', fill: panel },
  border: { left: { style: 'single' as const, size: 24, space: 10, color: accent }, top: { style: 'single' as const, size: 4, space: 6, color: panel }, bottom: { style: 'single' as const, size: 4, space: 6, color: panel }, right: { style: 'single' as const, size: 4, space: 6, color: panel } },
  indent: { left: 240, right: 140 },
}
