import { issuesOfTheme, shownNotes } from '@tablee/domain/issue/read'
import { sheetCounts } from '@tablee/words/counts'
import { MetLine } from '../../components/MetLine.tsx'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { Overview } from '../harvest/Overview.tsx'
import { useOverview } from '../harvest/useOverview.ts'
import { PageDots } from '../stage/PageDots.tsx'
import { useBox } from '../stage/useBox.ts'
import { useFonts } from '../stage/useFonts.ts'
import { usePages } from '../stage/usePages.ts'
import styles from './Closed.module.css'

const stay = 8_000

/** Thanks, and what came of it. */
export const Closed = () => {
  const state = useCafe((view) => view.state)
  const { title, language } = state.settings
  const [attach, box] = useBox()
  const pages = useOverview(state, box, useFonts())
  const page = usePages(pages.length, stay)
  const issues = state.themeOrder.flatMap((id) => issuesOfTheme(state, id))
  const notes = issues.reduce((sum, issue) => sum + shownNotes(state, issue).length, 0)
  const empty = issues.length === 0
  return (
    <div className={styles.closed}>
      <header className={styles.head}>
        <h1 className={styles.thanks}>{m.screen_thanks()}</h1>
        <div className={styles.about}>
          <p className={styles.title}>{title}</p>
          <p>{empty ? m.screen_thanks_nothing() : m.screen_thanks_hint()}</p>
          <MetLine language={language} />
        </div>
      </header>
      <div className={styles.frame} ref={attach}><Overview themeIds={pages[page] ?? []} /></div>
      <footer className={styles.foot}>
        <p className={styles.counts}>{empty ? null : sheetCounts(state.themes.size, issues.length, notes, language)}</p>
        <PageDots page={page} pages={pages.length} />
      </footer>
    </div>
  )
}
