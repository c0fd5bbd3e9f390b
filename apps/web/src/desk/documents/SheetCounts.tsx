import { issuesOfTheme, shownNotes } from '@tablee/domain/issue/read'
import { sheetCounts } from '@tablee/words/counts'
import { useLanguage } from '../../i18n/language.ts'
import { useCafe } from '../../store/useCafe.ts'

/** What the café has come to so far: « 6 thématiques, 62 enjeux issus de 74 post-it ». */
export const SheetCounts = () => {
  const language = useLanguage()
  const state = useCafe((view) => view.state)
  const issues = state.themeOrder.flatMap((id) => issuesOfTheme(state, id))
  const notes = issues.reduce((sum, issue) => sum + shownNotes(state, issue).length, 0)
  return <p className="sheet-counts">{sheetCounts(state.themeOrder.length, issues.length, notes, language)}</p>
}
