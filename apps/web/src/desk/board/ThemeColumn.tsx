import { themeColours } from '@tablee/domain/cafe/state'
import { memo, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { useCafe, useReplica } from '../../store/useCafe.ts'
import { Menu } from '../Menu.tsx'
import { useBoard, useBoardView } from './boardContext.ts'
import { useDropPlace } from './dnd.tsx'
import { IssueCard } from './IssueCard.tsx'

const colourName = { honey: () => m.desk_colour_honey(), mint: () => m.desk_colour_mint(), sky: () => m.desk_colour_sky(), rose: () => m.desk_colour_rose(), lilac: () => m.desk_colour_lilac(), stone: () => m.desk_colour_stone() } as const

/** A theme as a column of issues. */
export const ThemeColumn = memo(({ id }: { id: string }) => {
  const { gestures, view } = useBoard()
  const replica = useReplica()
  const theme = useCafe((cafe) => cafe.state.themes.get(id))
  const over = useBoardView((board) => board.target?.kind === 'theme' && board.target.themeId === id)
  const naming = useBoardView((board) => board.naming === id)
  const [title, setTitle] = useState<string | null>(null)
  const setPlace = useDropPlace({ kind: 'theme', id })
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
    void gestures.make([{ type: 'moveTheme', themeId: id, before: order[by === -1 ? at - 1 : at + 2] ?? null }])
  }

  return (
    <section ref={setPlace} className={`theme-column theme-${theme.colour} ${over ? 'over' : ''}`} aria-label={theme.title} data-theme={id}>
      <header>
        {title === null && !naming ? (
          <h3><button type="button" className="theme-title" title={m.desk_rename()} onClick={() => setTitle(theme.title)}>{theme.title}</button></h3>
        ) : (
          <form className="grow" onSubmit={(event) => { event.preventDefault(); void rename() }}>
            <input
              className="input" aria-label={m.desk_new_theme_name()} autoFocus value={title ?? theme.title} maxLength={200} onFocus={(event) => event.target.select()} onChange={(event) => setTitle(event.target.value)} onBlur={() => void rename()}
              onKeyDown={(event) => { if (event.key === 'Escape') stopNaming() }}
            />
          </form>
        )}
        <span className="count">{theme.issueIds.length}</span>
        <Menu label={m.desk_theme_menu({ title: theme.title })} title={theme.title}>
          {(close) => {
            const act = (work: () => void) => () => { work(); close() }
            return (
              <>
                <button type="button" onClick={act(() => setTitle(theme.title))}>{m.desk_rename()}</button>
                <button type="button" onClick={act(() => shift(-1))}>← {m.desk_move_left()}</button>
                <button type="button" onClick={act(() => shift(1))}>→ {m.desk_move_right()}</button>
                <p className="menu-group">{m.desk_colour()}</p>
                <div className="swatches">{themeColours.map((colour) => <button key={colour} type="button" className={`swatch theme-${colour}`} aria-pressed={colour === theme.colour} onClick={act(() => void gestures.make([{ type: 'recolourTheme', themeId: id, revision: theme.revision, colour }]))}>{colourName[colour]()}</button>)}</div>
                <button type="button" className="danger" onClick={act(() => void gestures.make([{ type: 'removeTheme', themeId: id, revision: theme.revision }]))}>{m.desk_remove_theme()}</button>
              </>
            )
          }}
        </Menu>
      </header>
      <ul className="column-notes">
        {theme.issueIds.length === 0 ? <li className="hint empty">{m.desk_empty_theme()}</li> : null}
        {theme.issueIds.map((issueId) => <IssueCard key={issueId} id={issueId} />)}
      </ul>
    </section>
  )
})
