import { m } from '../../paraglide/messages.js'
import type { DeckPage, IssuePiece } from './deck.ts'
import { NoteCard } from './NoteCard.tsx'
import { ThemeHead } from './ThemeHead.tsx'
import styles from './ThemePage.module.css'

type Shown = Exclude<DeckPage, { kind: 'overview' }>

/** One theme over the whole width, or small themes side by side. */
export const ThemePage = ({ page, newest }: { page: Shown; newest: ReadonlySet<string> }) =>
  page.kind === 'beside' ? (
    <div className={styles.beside}>
      {page.themes.map(({ themeId, pieces }) => (
        <section key={themeId} className={styles.theme}>
          <ThemeHead themeId={themeId} page={1} pages={1} />
          <Column pieces={pieces} newest={newest} />
          {pieces.length === 0 ? <p className={styles.empty}>{m.screen_theme_empty()}</p> : null}
        </section>
      ))}
    </div>
  ) : (
    <section className={styles.theme}>
      <ThemeHead themeId={page.themeId} page={page.page} pages={page.pages} />
      {page.blocks.length === 0 ? <p className={styles.empty}>{m.screen_theme_empty()}</p> : null}
      {page.blocks.map(({ wide, columns }, index) => (
        <div key={index} className={wide ? styles.wide : styles.columns}>
          {columns.map((pieces, column) => <Column key={column} pieces={pieces} newest={newest} />)}
        </div>
      ))}
    </section>
  )

const Column = ({ pieces, newest }: { pieces: readonly IssuePiece[]; newest: ReadonlySet<string> }) => (
  <ul className={styles.column}>{pieces.map((piece) => <NoteCard key={piece.id} piece={piece} newest={newest.has(piece.issueId)} />)}</ul>
)
