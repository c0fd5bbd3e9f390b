import { themeColours } from '@tablee/domain/cafe/state'
import { memo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useShallow } from 'zustand/react/shallow'
import { m } from '../../paraglide/messages.js'
import { useCafe, useReplica } from '../../store/useCafe.ts'
import { Menu } from '../Menu.tsx'
import { useBoard, useBoardView } from './boardContext.ts'
import { CardList } from './CardList.tsx'
import { themeIds } from './lists.ts'
import { useFilterInTurn } from './useFilterInTurn.ts'
import { useFocusKept } from './useFocusKept.ts'
import { useOnScreen } from './useOnScreen.ts'

const colourName = { honey: () => m.desk_colour_honey(), mint: () => m.desk_colour_mint(), sky: () => m.desk_colour_sky(), rose: () => m.desk_colour_rose(), lilac: () => m.desk_colour_lilac(), stone: () => m.desk_colour_stone() } as const

/** Of so many neighbouring columns each follows what is looked for in a time of its own. */
const staggered = 6

/** A theme as a column of issues. Columns out of sight show their heading alone. */
export const ThemeColumn = memo(({ id, number }: { id: string; number: number }) => {
  const { gestures, view, make, during } = useBoard()
  const replica = useReplica()
  const naming = useBoardView((board) => (board.naming?.id === id ? board.naming : null))
  const known = useCafe((cafe) => cafe.state.themes.get(id))
  const filter = useFilterInTurn(1 + 2 * (number % staggered))
  const ids = useCafe(useShallow((cafe) => themeIds(cafe.state, id, filter)))
  // The title as it is typed, and the theme as it was when that began: who renamed it meanwhile is not overwritten.
  const [typing, setTyping] = useState<{ readonly title: string; readonly revision: number | null } | null>(null)
  const [saving, setSaving] = useState(false)
  const [setPlace, near] = useOnScreen()
  const kept = useFocusKept(id, ids)
  const theme = known ?? (naming ? { ...naming, revision: 0, issueIds: [] } : undefined)
  if (!theme) return null

  const title = typing?.title ?? theme.title
  const startTyping = (): void => setTyping({ title: theme.title, revision: theme.revision })
  const stopTyping = (byKeyboard: boolean): void => {
    // The title is back before the focus goes to it.
    flushSync(() => { setTyping(null); setSaving(false); if (naming) view.setState({ naming: null }) })
    if (!byKeyboard) return
    if (naming?.next) naming.next()
    else document.querySelector<HTMLElement>(`[data-heading="${id}"]`)?.focus()
  }
  const rename = async (byKeyboard: boolean): Promise<void> => {
    await naming?.kept
    const now = replica.view().state.themes.get(id)
    const same = !now || title.trim() === now.title
    if (same || (await gestures.make([{ type: 'renameTheme', themeId: id, revision: typing?.revision ?? now.revision, title }]))) stopTyping(byKeyboard)
    else setSaving(false)
  }
  const save = (byKeyboard: boolean): void => {
    if (saving) return
    setSaving(true)
    void during(rename(byKeyboard))
  }
  /** `by` -1 is one to the left. */
  const shift = (by: -1 | 1): void => {
    const order = replica.view().state.themeOrder
    const at = order.indexOf(id)
    if (at + by < 0 || at + by >= order.length) return
    void make([{ type: 'moveTheme', themeId: id, before: order[by === -1 ? at - 1 : at + 2] ?? null }], m.desk_said_theme_moved({ theme: theme.title, at: at + by + 1, of: order.length }))
  }
  const whole = filter.text.trim() === ''

  return (
    <section ref={setPlace} className={`theme-column theme-${theme.colour}`} aria-label={theme.title} data-theme={id} data-drop={`theme:${id}`} {...kept}>
      <header>
        <span className="theme-number" aria-hidden="true">{number}</span>
        {typing === null && !naming ? (
          <h3><button type="button" className="theme-title" data-heading={id} title={m.desk_rename()} onClick={startTyping}>{theme.title}</button></h3>
        ) : (
          <form className="grow" onSubmit={(event) => { event.preventDefault(); save(true) }}>
            <input
              className="input" aria-label={m.desk_new_theme_name()} autoFocus value={title} readOnly={saving} maxLength={200} onFocus={(event) => event.target.select()}
              onChange={(event) => setTyping({ title: event.target.value, revision: typing?.revision ?? known?.revision ?? null })} onBlur={() => save(false)}
              onKeyDown={(event) => { if (event.key === 'Escape' && !saving) stopTyping(true) }}
            />
          </form>
        )}
        <span className="count">{whole ? ids.length : `${ids.length} / ${theme.issueIds.length}`}</span>
        <Menu label={m.desk_theme_menu({ title: theme.title })} title={theme.title}>
          {(close) => {
            const act = (work: () => void) => () => { work(); close() }
            return (
              <>
                <button type="button" onClick={act(startTyping)}>{m.desk_rename()}</button>
                <button type="button" onClick={act(() => shift(-1))}>← {m.desk_move_left()}</button>
                <button type="button" onClick={act(() => shift(1))}>→ {m.desk_move_right()}</button>
                <p className="menu-group">{m.desk_colour()}</p>
                <div className="swatches">{themeColours.map((colour) => <button key={colour} type="button" className={`swatch theme-${colour}`} aria-pressed={colour === theme.colour} onClick={act(() => void make([{ type: 'recolourTheme', themeId: id, revision: theme.revision, colour }], ''))}>{colourName[colour]()}</button>)}</div>
                <button type="button" className="danger" onClick={act(() => void make([{ type: 'removeTheme', themeId: id, revision: theme.revision }], m.desk_said_theme_removed({ theme: theme.title })))}>{m.desk_remove_theme()}</button>
              </>
            )
          }}
        </Menu>
      </header>
      {ids.length === 0 ? <p className="hint empty">{whole ? m.desk_empty_theme() : m.desk_nothing_found()}</p> : near ? <CardList name={id} ids={ids} label={theme.title} /> : <div className="column-notes" data-list={id} />}
    </section>
  )
})
