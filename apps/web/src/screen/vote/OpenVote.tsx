import { voteChoices } from '@tablee/domain/vote/read'
import { plural } from '@tablee/words/counts'
import { useMemo } from 'react'
import { votersText } from '../../components/votersText.ts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { paginate } from '../harvest/paginate.ts'
import themeColour from '../harvest/themeColour.module.css'
import { PageDots } from '../stage/PageDots.tsx'
import { createRuler } from '../stage/ruler.ts'
import { useBox } from '../stage/useBox.ts'
import { useFonts } from '../stage/useFonts.ts'
import { usePages } from '../stage/usePages.ts'
import { largestOnOnePage } from './largestOnOnePage.ts'
import styles from './Vote.module.css'

/** A page of choices stays so long (ms). */
const stay = 8_000
/** Between two choices, in rem. */
const gap = 0.8
/** The largest first: few choices are written larger. */
const sizes = [styles.hugeChoice ?? '', styles.largeChoice ?? '', ''] as const

/** People vote on their phones: what for, with how many dots, and how many have; the sums stay secret. */
export const OpenVote = () => {
  const state = useCafe((view) => view.state)
  const { vote } = state
  const { language } = state.settings
  const [attach, box] = useBox()
  const fonts = useFonts()
  const manner = vote?.on === 'themes' ? `${styles.choice} ${styles.themed}` : (styles.choice ?? '')
  const rulers = useMemo(() => (box && fonts ? sizes.map((size) => createRuler(`${manner} ${size}`, (box.width - gap * box.rem) / 2)) : null), [box, fonts, manner])
  const { pages, size } = useMemo(() => {
    if (!box || !rulers) return { pages: [], size: '' }
    const choices = voteChoices(state)
    return largestOnOnePage(sizes, (one, index) => {
      const heights = rulers[index]?.(choices.map(({ text }) => text))
      return { size: one, pages: paginate(choices.map((choice) => ({ ...choice, height: heights?.get(choice.text) ?? 0 })), { columns: 2, height: box.height, gap: gap * box.rem }) }
    })
  }, [state, box, rulers])
  const page = usePages(pages.length, stay)
  if (!vote) return null
  return (
    <div className={styles.vote}>
      <header>
        <h1 className={styles.word}>{m.vote_screen_word()}</h1>
        <p className={styles.dots}>{plural(vote.dots, language, { one: m.vote_screen_dots_one, other: m.vote_screen_dots_other })({ count: vote.dots })}</p>
      </header>
      <div className={styles.frame} ref={attach}>
        <div className={styles.columns}>
          {(pages[page] ?? []).map((column, index) => (
            <ul key={index} className={styles.column}>
              {column.map(({ id, text }) => {
                const theme = state.themes.get(id)
                return <li key={id} className={`${manner} ${size} ${theme ? themeColour[theme.colour] : ''}`}>{text}</li>
              })}
            </ul>
          ))}
        </div>
      </div>
      <footer className={styles.foot}><p className={styles.count}>{votersText(vote.ballots.size, language)}</p><PageDots page={page} pages={pages.length} /></footer>
    </div>
  )
}
