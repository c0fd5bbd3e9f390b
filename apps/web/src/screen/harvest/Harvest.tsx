import { count } from '@tablee/words/counts'
import { unplacedIssues } from '@tablee/domain/issue/read'
import { showingOn } from '@tablee/domain/screen/read'
import { useMemo } from 'react'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { PageDots } from '../stage/PageDots.tsx'
import { useBox } from '../stage/useBox.ts'
import { useFonts } from '../stage/useFonts.ts'
import { CountsLine } from './CountsLine.tsx'
import styles from './Harvest.module.css'
import { Overview } from './Overview.tsx'
import { ThemePage } from './ThemePage.tsx'
import { useDeck } from './useDeck.ts'
import { useNewest } from './useNewest.ts'
import { useTurning } from './useTurning.ts'
import { Vote } from '../vote/Vote.tsx'

/** Notes become issues under themes, in front of everybody. */
export const Harvest = () => {
  const voting = useCafe(({ state }) => (state.vote?.open ?? false) || (state.vote !== null && showingOn(state).kind === 'vote'))
  return voting ? <Vote /> : <Sheets />
}

const Sheets = () => {
  const state = useCafe((view) => view.state)
  const [attach, box] = useBox()
  const deck = useDeck(state, box, useFonts())
  const newest = useNewest(state)
  const index = useTurning(deck, newest)
  const highlighted = useMemo(() => new Set(newest?.issueIds), [newest])
  const page = deck[index]
  return (
    <div className={styles.harvest}>
      <h1 className="hidden-visually">{m.screen_harvest()}</h1>
      <div className={styles.frame} ref={attach}>
        {state.themes.size === 0 ? <Start /> : page ? (
          <div key={page.key} className={styles.page}>
            {page.kind === 'overview' ? <Overview columns={page.columns} /> : <ThemePage page={page} newest={highlighted} />}
          </div>
        ) : null}
      </div>
      <footer className={styles.foot}>
        <CountsLine />
        <PageDots page={index} pages={deck.length} />
      </footer>
    </div>
  )
}

/** Before the first theme: what there is to harvest. */
const Start = () => {
  const language = useCafe((view) => view.state.settings.language)
  const waiting = useCafe((view) => unplacedIssues(view.state).length)
  return (
    <div className={styles.start}>
      <div className={`cloth ${styles.table}`}>
        <div className={styles.plate}>
          <p className={styles.word}>{m.screen_harvest()}</p>
          <p className={styles.many}>{count('notes', waiting, language)}</p>
        </div>
      </div>
      <p className={styles.hint}>{m.screen_harvest_start()}</p>
    </div>
  )
}
