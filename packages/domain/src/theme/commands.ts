import * as v from 'valibot'
import { themeColours } from '../cafe/state.ts'
import { Id } from '../ids.ts'

const title = v.pipe(v.string(), v.maxLength(16_000))
const colour = v.picklist(themeColours)

/** The revision of the theme as the person saw it: a change made by somebody else meanwhile is noticed, not overwritten. */
const revision = v.pipe(v.number(), v.integer(), v.minValue(0))

export const CreateTheme = v.strictObject({ type: v.literal('createTheme'), themeId: Id, title, colour })
export const RenameTheme = v.strictObject({ type: v.literal('renameTheme'), themeId: Id, revision, title })
export const RecolourTheme = v.strictObject({ type: v.literal('recolourTheme'), themeId: Id, revision, colour })
export const MoveTheme = v.strictObject({ type: v.literal('moveTheme'), themeId: Id, before: v.nullable(Id) })
export const RemoveTheme = v.strictObject({ type: v.literal('removeTheme'), themeId: Id, revision })

export const ThemeCommand = v.variant('type', [CreateTheme, RenameTheme, RecolourTheme, MoveTheme, RemoveTheme])
export type ThemeCommand = v.InferOutput<typeof ThemeCommand>
