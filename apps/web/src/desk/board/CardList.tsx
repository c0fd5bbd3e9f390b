import { createContext, memo, useContext, useMemo, useRef, type CSSProperties, type ReactNode, type Ref } from 'react'
import { Virtualizer } from 'virtua'
import { useBoardView, type ListName } from './boardContext.ts'
import { IssueCard } from './IssueCard.tsx'
import { useGrowing } from './useGrowing.ts'

/** What a list says of itself to those who hear it: only some of its cards are in the page, and more may be coming. */
const ListWords = createContext<{ readonly label: string; readonly count: number; readonly growing: boolean }>({ label: '', count: 0, growing: false })

const List = ({ style, children, ref }: { style: CSSProperties; children: ReactNode; ref?: unknown }) => {
  const { label, growing } = useContext(ListWords)
  // Lists without marks are lists all the same, which one browser has to be told.
  // oxlint-disable-next-line jsx-a11y/no-redundant-roles
  return <ul role="list" aria-label={label} aria-busy={growing} ref={ref as Ref<HTMLUListElement>} style={style}>{children}</ul>
}
/** A card is hidden until it is measured, as when another comes in above it. Seen through and not `hidden`, which would take the focus from it. */
const unseen = ({ visibility, ...style }: CSSProperties): CSSProperties => (visibility === 'hidden' ? { ...style, opacity: 0 } : style)
const Item = ({ style, index, children, ref }: { style: CSSProperties; index: number; children: ReactNode; ref?: unknown }) => {
  const { count } = useContext(ListWords)
  return <li ref={ref as Ref<HTMLLIElement>} style={unseen(style)} className="card-slot" aria-setsize={count} aria-posinset={index + 1}>{children}</li>
}

/** A list of cards, of which only those in sight (and the one that Tab comes to) are in the page. */
export const CardList = memo(({ name, ids, label }: { name: ListName; ids: readonly string[]; label: string }) => {
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useBoardView((board) => board.active[name])
  const at = wanted === undefined ? -1 : ids.indexOf(wanted)
  const stop = at < 0 ? ids[0] : wanted
  const drawn = useGrowing(ids.length)
  const count = ids.length, growing = drawn < count
  const words = useMemo(() => ({ label, count, growing }), [label, count, growing])
  return (
    <div ref={scroller} className="column-notes" data-scroll-y="" data-list={name}>
      <ListWords value={words}>
        <Virtualizer as={List} item={Item} data={growing ? ids.slice(0, drawn) : ids} scrollRef={scroller} bufferSize={240} itemSize={128} keepMounted={at < 0 || at >= drawn ? [] : [at]}>
          {(id) => <IssueCard key={id} id={id} list={name} stop={id === stop} />}
        </Virtualizer>
      </ListWords>
    </div>
  )
})
