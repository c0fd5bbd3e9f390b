import * as v from 'valibot'
import { themeColours } from '../cafe/state.ts'
import { Id } from '../ids.ts'

const colour = v.picklist(themeColours)

export const ThemeCreated = v.strictObject({ type: v.literal('ThemeCreated'), themeId: Id, title: v.string(), colour })
export const ThemeRenamed = v.strictObject({ type: v.literal('ThemeRenamed'), themeId: Id, title: v.string() })
export const ThemeRecoloured = v.strictObject({ type: v.literal('ThemeRecoloured'), themeId: Id, colour })
/** Stands before another theme, or last. */
export const ThemeMoved = v.strictObject({ type: v.literal('ThemeMoved'), themeId: Id, before: v.nullable(Id) })
/** Its issues wait to be placed again. */
export const ThemeRemoved = v.strictObject({ type: v.literal('ThemeRemoved'), themeId: Id })

export const ThemeEvent = v.variant('type', [ThemeCreated, ThemeRenamed, ThemeRecoloured, ThemeMoved, ThemeRemoved])
export type ThemeEvent = v.InferOutput<typeof ThemeEvent>
