import { useCafe } from '../../store/useCafe.ts'
import harvest from '../harvest/Harvest.module.css'
import { ThemePage } from '../harvest/ThemePage.tsx'
import { useDeck } from '../harvest/useDeck.ts'
import { PageDots } from '../stage/PageDots.tsx'
import { useBox } from '../stage/useBox.ts'
import { useFonts } from '../stage/useFonts.ts'
import { usePages } from '../stage/usePages.ts'

/** A page of the theme stays so long (ms): there is time to talk about it. */
const stay = 12_000
const none: ReadonlySet<string> = new Set()

/** One theme alone, as long as the desk wants it; its pages turn. */
export const OneTheme = ({ themeId }: { themeId: string }) => {
  const state = useCafe((view) => view.state)
  const [attach, box] = useBox()
  const deck = useDeck(state, box, useFonts(), themeId)
  const index = usePages(deck.length, stay)
  const page = deck[index]
  return (
    <div className={harvest.harvest}>
      <h1 className="hidden-visually">{state.themes.get(themeId)?.title}</h1>
      <div className={harvest.frame} ref={attach}>
        {page && page.kind !== 'overview' ? <div key={page.key} className={harvest.page}><ThemePage page={page} newest={none} /></div> : null}
      </div>
      <footer className={harvest.foot}><span /><PageDots page={index} pages={deck.length} /></footer>
    </div>
  )
}
