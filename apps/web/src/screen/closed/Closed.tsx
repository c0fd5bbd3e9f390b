import { issuesOfTheme, shownNotes } from '@tablee/domain/issue/read'
import { sheetCounts } from '@tablee/words/counts'
import { useMemo } from 'react'
import { MetLine } from '../../components/MetLine.tsx'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { Overview } from '../harvest/Overview.tsx'
import { PageDots } from '../stage/PageDots.tsx'
import { useBox } from '../stage/useBox.ts'
import { useFonts } from '../stage/useFonts.ts'
import { usePages } from '../stage/usePages.ts'
import styles from './Closed.module.css'
import { followOf } from './follow.ts'
import { FollowPage } from './FollowPage.tsx'
import { useFollowPages } from './useFollowPages.ts'
import { useThemePages } from './useThemePages.ts'

/** A page stays so long (ms). */
const stay = 10_000

/** Thanks, what came of it, and what follows. */
export const Closed = () => {
  const state = useCafe((view) => view.state)
  const { settings, nextSteps, record } = state
  const { title, language } = settings
  const [attach, box] = useBox()
  const fonts = useFonts()
  const follows = useMemo(() => followOf({ settings, nextSteps, record }), [settings, nextSteps, record])
  const themePages = useThemePages(state, box, fonts)
  const followPages = useFollowPages(follows, box, fonts)
  const issues = state.themeOrder.flatMap((id) => issuesOfTheme(state, id))
  const notes = issues.reduce((sum, issue) => sum + shownNotes(state, issue).length, 0)
  const pages = [
    ...(state.themes.size === 0 ? [] : themePages.map((columns, page) => <Overview key={`themes ${page}`} columns={columns} />)),
    ...followPages.map((page, index) => <FollowPage key={`follow ${index}`} follows={page} />),
  ]
  const page = usePages(pages.length, stay)
  return (
    <div className={styles.closed}>
      <header className={styles.head}>
        <h1 className={styles.thanks}>{m.screen_thanks()}</h1>
        <div className={styles.about}>
          <p className={styles.counts}>{issues.length === 0 ? m.screen_thanks_nothing() : sheetCounts(state.themes.size, issues.length, notes, language)}</p>
          <p className={styles.title}>{title}</p>
          <MetLine language={language} />
        </div>
      </header>
      <div className={styles.frame} ref={attach}>{pages[page] ?? <div className={`cloth ${styles.table}`} aria-hidden="true" />}</div>
      <footer className={styles.foot}><PageDots page={page} pages={pages.length} /></footer>
    </div>
  )
}
