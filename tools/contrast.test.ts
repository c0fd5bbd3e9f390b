import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './workspace.mjs'

const css = readFileSync(path.join(root, 'apps/web/src/styles/tokens.css'), 'utf8')

type Tokens = ReadonlyMap<string, string>

/** The colours that a `:root` block after `opening` sets. */
const blockAfter = (opening: string): Tokens => {
  const at = css.indexOf(opening)
  if (at < 0) throw new Error(`no ${opening}`)
  const block = css.slice(css.indexOf(':root {', at), css.indexOf('}', css.indexOf(':root {', at)))
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[\da-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour]))
}
const light = blockAfter(':root {'), dark = blockAfter('(prefers-color-scheme: dark)'), more = blockAfter('@media (prefers-contrast: more) {'), moreDark = blockAfter('@media (prefers-contrast: more) and (prefers-color-scheme: dark)')
const manners: Record<string, Tokens> = {
  light, dark: new Map([...light, ...dark]), 'more contrast': new Map([...light, ...more]), 'more contrast, dark': new Map([...light, ...dark, ...more, ...moreDark]),
}

/** Relative luminance of `#rrggbb`, as WCAG 2.2 defines it. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (tokens: Tokens, one: string, other: string): number => {
  const [high = 0, low = 0] = [one, other].map((name) => { const colour = tokens.get(name); if (!colour) throw new Error(`no --${name}`); return luminance(colour) }).toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'paper-raised', 'paper-sunk', 'cloth-ground'], papers = ['note-1', 'note-2', 'note-3', 'note-4']
const pairs: [ink: string, ground: string][] = [
  ...['ink', 'ink-soft', 'accent', 'danger', 'ok'].flatMap((ink) => grounds.slice(0, 3).map((ground): [string, string] => [ink, ground])),
  ['ink', 'cloth-ground'], ['accent-ink', 'accent'], ['accent-ink', 'accent-strong'], ['ink', 'accent-soft'], ['ink', 'warn-ground'], ['ink', 'danger-ground'],
  ...papers.flatMap((ground) => ['note-ink', 'note-ink-soft', 'note-danger'].map((ink): [string, string] => [ink, ground])),
  ...['honey', 'mint', 'sky', 'rose', 'lilac', 'stone'].map((theme): [string, string] => ['theme-ink', `theme-${theme}`]),
]

describe.each(Object.entries(manners))('the colours, %s', (manner, tokens) => {
  test.each(pairs)('text in --%s is read on --%s (WCAG 1.4.3)', (ink, ground) => {
    expect(contrast(tokens, ink, ground)).toBeGreaterThanOrEqual(manner.startsWith('more') ? 7 : 4.5)
  })
  test.each([['line-strong', 'paper'], ['line-strong', 'paper-raised'], ['focus', 'paper'], ['wood', 'paper'], ['note-button', 'note-1'], ['note-button', 'note-3']])('--%s is seen on --%s (WCAG 1.4.11)', (edge, ground) => {
    expect(contrast(tokens, edge, ground)).toBeGreaterThanOrEqual(3)
  })
})
