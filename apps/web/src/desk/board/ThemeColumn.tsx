import { themeColours } from '@tablee/domain/cafe/state'
import { memo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { m } from '../../paraglide/messages.js'
import { useCafe, useReplica } from '../../store/useCafe.ts'
import { Menu } from '../Menu.tsx'
import { useBoard, useBoardView } from './boardContext.ts'
import { CardList } from './CardList.tsx'
import { themeIds } from './lists.ts'
import { useOnScreen } from './useOnScreen.ts'

const colourName = { honey: () => m.desk_colour_honey(), mint: () => m.desk_colour_mint(), sky: () => m.desk_colour_sky(), rose: () => m.desk_colour_rose(), lilac: () => m.desk_colour_lilac(), stone: () => m.desk_colour_stone() } as const

/** A theme as a column of issues. Columns out of sight show their heading alone. */
export const ThemeColumn = memo(({ id, number }: { id: string; number: number }) => {
  const { gestures, view, make } = useBoard()
  const replica = useReplica()
  const theme = useCafe((cafe) => cafe.state.themes.get(id))
  const filter = useBoardView((board) => board.filter)
  const ids = useCafe(useShallow((cafe) => themeIds(cafe.state, id, filter)))
  const naming = useBoardView((board) => board.naming === id)
  const [title, setTitle] = useState<string | null>(null)
  const [setPlace, near] = useOnScreen()
  if (!theme) return null

  const stopNaming = (): void => { setTitle(null); if (naming) view.setState({ naming: null }) }
  const rename = async (): Promise<void> => {
    const typed = title ?? theme.title
    if (typed.trim() === theme.title || (await gestures.make([{ type: 'renameTheme', themeId: id, revision: theme.revision, title: typed }]))) stopNaming()
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
    <section ref={setPlace} className={`theme-column theme-${theme.colour}`} aria-label={theme.title} data-theme={id} data-drop={`theme:${id}`}>
      <header>
        <span className="theme-number" aria-hidden="true">{number}</span>
        {title === null && !naming ? (
          <h3><button type="button" className="theme-title" data-heading={id} title={m.desk_rename()} onClick={() => setTitle(theme.title)}>{theme.title}</button></h3>
        ) : (
          <form className="grow" onSubmit={(event) => { event.preventDefault(); void rename() }}>
            <input
              className="input" aria-label={m.desk_new_theme_name()} autoFocus value={title ?? theme.title} maxLength={200} onFocus={(event) => event.target.select()} onChange={(event) => setTitle(event.target.value)} onBlur={() => void rename()}
              onKeyDown={(event) => { if (event.key === 'Escape') stopNaming() }}
            />
          </form>
        )}
        <span className="count">{whole ? ids.length : `${ids.length} / ${theme.issueIds.length}`}</span>
        <Menu label={m.desk_theme_menu({ title: theme.title })} title={theme.title}>
          {(close) => {
            const act = (work: () => void) => () => { work(); close() }
            return (
              <>
                <button type="button" onClick={act(() => setTitle(theme.title))}>{m.desk_rename()}</button>
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
