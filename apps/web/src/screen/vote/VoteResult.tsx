import { voteRanking } from '@tablee/domain/vote/read'
import { useMemo } from 'react'
import { dotsText, votersText } from '../../components/votersText.ts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { paginate } from '../harvest/paginate.ts'
import { PageDots } from '../stage/PageDots.tsx'
import { createRuler } from '../stage/ruler.ts'
import { useBox } from '../stage/useBox.ts'
import { useFonts } from '../stage/useFonts.ts'
import { usePages } from '../stage/usePages.ts'
import { largestOnOnePage } from './largestOnOnePage.ts'
import styles from './Vote.module.css'

/** A page of the result stays so long (ms). */
const stay = 10_000
/** Between two lines, in rem. */
const gap = 0.8
/** In rem: the column of dots beside a text with the gap to it, and the bar below a line with its gap. Few lines are written larger. */
const usual = { name: '', dotsColumn: 12, bar: 1 }
const large = { name: styles.largeLine ?? '', dotsColumn: 17, bar: 1.8 }
const sizes = [large, usual] as const

/** The result of a vote, most dots first, as many pages as it takes. */
export const VoteResult = () => {
  const state = useCafe((view) => view.state)
  const { language } = state.settings
  const [attach, box] = useBox()
  const fonts = useFonts()
  const ranked = useMemo(() => voteRanking(state), [state])
  const rulers = useMemo(() => (box && fonts ? sizes.map(({ name, dotsColumn }) => createRuler(`${styles.ranked} ${name}`, box.width - dotsColumn * box.rem)) : null), [box, fonts])
  const { pages, name } = useMemo(() => {
    if (!box || !rulers) return { pages: [], name: '' }
    const lines = ranked.map((choice) => ({ ...choice, said: m.vote_rank({ rank: choice.rank, text: choice.text }) }))
    return largestOnOnePage(sizes, (size, index) => {
      const heights = rulers[index]?.(lines.map(({ said }) => said))
      return { ...size, pages: paginate(lines.map((line) => ({ ...line, height: (heights?.get(line.said) ?? 0) + size.bar * box.rem })), { columns: 1, height: box.height, gap: gap * box.rem }).map((page) => page.flat()) }
    })
  }, [ranked, box, rulers])
  const page = usePages(pages.length, stay)
  const most = Math.max(1, ranked[0]?.dots ?? 0)
  return (
    <div className={styles.vote}>
      <h1 className={styles.title}>{m.vote_result()}</h1>
      <div className={styles.frame} ref={attach}>
        <ol className={styles.column}>
          {(pages[page] ?? []).map(({ id, said, dots }) => (
            <li key={id} className={`${styles.line} ${name}`}>
              <span className={`${styles.ranked} ${name}`}>{said}</span>
              <strong className={styles.rankedDots}>{dotsText(dots, language)}</strong>
              <span className={styles.track} aria-hidden="true"><span className={styles.bar} style={{ inlineSize: `${(100 * dots) / most}%` }} /></span>
            </li>
          ))}
        </ol>
      </div>
      <footer className={styles.foot}><p className={styles.voters}>{votersText(state.vote?.result?.voters ?? 0, language)}</p><PageDots page={page} pages={pages.length} /></footer>
    </div>
  )
}
