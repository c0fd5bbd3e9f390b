import { featuresOf, type Features } from './features.ts';
import type { Language } from './language.ts';

/** A theme as the board knows it: its title counts too, so a theme without notes can already be suggested. */
export interface ThemeNotes {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly PlacedNote[];
}

export interface PlacedNote {
  readonly id: string;
  readonly text: string;
}

/** One text that speaks for a theme: a note placed in it, or the theme's title. */
export interface Witness {
  readonly theme: string;
  readonly features: Features;
  readonly isTitle: boolean;
}

/**
 * What is known about the themes of one café. Built once with `buildThemeIndex`, then kept true with
 * `placeNote`, `takeNote`, `nameTheme` and `dropTheme`; each costs as much as the note is long.
 * `revision` grows with every change, so that what is derived from the index can be kept until then.
 */
export interface ThemeIndex {
  readonly language: Language;
  readonly titles: Map<string, Witness>;
  readonly notes: Map<string, Witness>;
  /** feature → the texts that have it, with its weight there. */
  readonly postings: Map<string, Map<Witness, number>>;
  revision: number;
}

/** An index of these themes and the notes placed in them. Theme ids, and note ids over all themes, must differ. */
export function buildThemeIndex(themes: readonly ThemeNotes[], language: Language): ThemeIndex {
  const index: ThemeIndex = { language, titles: new Map(), notes: new Map(), postings: new Map(), revision: 0 };
  for (const theme of themes) {
    nameTheme(index, theme.id, theme.title);
    for (const note of theme.notes) placeNote(index, note, theme.id);
  }
  return index;
}

/** Adds a theme, or gives it another title. */
export function nameTheme(index: ThemeIndex, id: string, title: string): void {
  forget(index, index.titles.get(id));
  const witness = { theme: id, features: featuresOf(title, index.language), isTitle: true };
  index.titles.set(id, witness);
  learn(index, witness);
}

/** Removes a theme; its notes are no longer placed. */
export function dropTheme(index: ThemeIndex, id: string): void {
  for (const [note, witness] of index.notes) if (witness.theme === id) takeNote(index, note);
  forget(index, index.titles.get(id));
  index.titles.delete(id);
}

/** Says that a note now stands in a theme of the index, wherever it stood before and whatever it said. */
export function placeNote(index: ThemeIndex, note: PlacedNote, theme: string): void {
  if (!index.titles.has(theme)) throw new RangeError(`no theme ${theme} in this index`);
  forget(index, index.notes.get(note.id));
  const witness = { theme, features: featuresOf(note.text, index.language), isTitle: false };
  index.notes.set(note.id, witness);
  learn(index, witness);
}

/** Says that a note stands in no theme any more; nothing happens when it stood in none. */
export function takeNote(index: ThemeIndex, id: string): void {
  forget(index, index.notes.get(id));
  index.notes.delete(id);
}

function learn(index: ThemeIndex, witness: Witness): void {
  for (const [feature, weight] of witness.features) {
    let holders = index.postings.get(feature);
    if (holders === undefined) index.postings.set(feature, (holders = new Map()));
    holders.set(witness, weight);
  }
  index.revision += 1;
}

function forget(index: ThemeIndex, witness: Witness | undefined): void {
  if (witness === undefined) return;
  for (const feature of witness.features.keys()) {
    const holders = index.postings.get(feature);
    holders?.delete(witness);
    if (holders?.size === 0) index.postings.delete(feature);
  }
  index.revision += 1;
}
