import { paginate, stackHeight, type Piece, type Room } from './paginate.ts'

/** The themes of a page of the overview, column by column. */
export type OverviewColumns = readonly (readonly string[])[]

/** An issue, or a part of one that is too long for a page. `wide`: it takes the whole width. */
export type IssuePiece = Piece & { readonly issueId: string; readonly text: string; readonly part: number; readonly parts: number; readonly wide: boolean }

export type ThemePieces = { readonly themeId: string; readonly pieces: readonly IssuePiece[] }

/** Notes in columns, or across the whole width in the one column of a `wide` block. */
export type Block = { readonly wide: boolean; readonly columns: readonly (readonly IssuePiece[])[] }

/** One picture of the harvest: all themes, one theme (or a part of it), or small themes side by side. */
export type DeckPage =
  | { readonly key: string; readonly kind: 'overview'; readonly columns: OverviewColumns }
  | { readonly key: string; readonly kind: 'theme'; readonly themeId: string; readonly page: number; readonly pages: number; readonly blocks: readonly Block[] }
  | { readonly key: string; readonly kind: 'beside'; readonly themes: readonly ThemePieces[] }

/**
 * The pages of the harvest in order: the overview, then the themes. Themes that each fit one column share a page.
 * @param overview the pages of the overview.
 */
export const dealDeck = (overview: readonly OverviewColumns[], themes: readonly ThemePieces[], room: Room): DeckPage[] => {
  const deck: DeckPage[] = overview.map((columns, index) => ({ key: `overview:${index + 1}`, kind: 'overview', columns }))
  let beside: ThemePieces[] = []
  const lay = (): void => {
    const [only] = beside
    if (only && beside.length === 1) deck.push(...pagesOfTheme(only, room))
    else if (only) deck.push({ key: `beside:${only.themeId}`, kind: 'beside', themes: beside })
    beside = []
  }
  for (const theme of themes) {
    if (!isSmall(theme, room)) { lay(); deck.push(...pagesOfTheme(theme, room)); continue }
    beside.push(theme)
    if (beside.length === room.columns) lay()
  }
  lay()
  return deck
}

const isSmall = ({ pieces }: ThemePieces, room: Room): boolean => !pieces.some(({ wide }) => wide) && stackHeight(pieces, room.gap) <= room.height

const pagesOfTheme = ({ themeId, pieces }: ThemePieces, room: Room): DeckPage[] => {
  const pages: Block[][] = [[]]
  /** What the blocks of the last page take, with the gap below them. */
  let used = 0
  for (let run of runs(pieces)) {
    const wide = run[0]?.wide ?? false
    const columns = wide ? 1 : room.columns
    while (run.length > 0) {
      const height = room.height - used
      if (used > 0 && (run[0]?.height ?? 0) > height) { pages.push([]); used = 0; continue }
      const block: Block = { wide, columns: paginate(run, { columns, height, gap: room.gap })[0] ?? [] }
      pages.at(-1)?.push(block)
      run = run.slice(block.columns.flat().length)
      used += Math.max(...block.columns.map((column) => stackHeight(column, room.gap))) + room.gap
    }
  }
  return pages.map((blocks, index) => ({ key: `theme:${themeId}:${index + 1}`, kind: 'theme', themeId, page: index + 1, pages: pages.length, blocks }))
}

/** Neighbours that are alike in width. */
const runs = (pieces: readonly IssuePiece[]): IssuePiece[][] => {
  const found: IssuePiece[][] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (last && last[0]?.wide === piece.wide) last.push(piece)
    else found.push([piece])
  }
  return found
}

/** The notes of a page of one theme. */
export const piecesOf = ({ blocks }: { readonly blocks: readonly Block[] }): IssuePiece[] => blocks.flatMap(({ columns }) => columns.flat())

/** What somebody would want to see. */
export type Wanted = { readonly themeId: string; readonly issueId: string | null }

/** The page that shows an issue or, where none is named, the beginning of its theme; null if there is none. */
export const pageOf = (deck: readonly DeckPage[], { themeId, issueId }: Wanted): DeckPage | null =>
  deck.find((page) => {
    if (page.kind === 'overview') return false
    const pieces = page.kind === 'theme' ? (page.themeId === themeId ? piecesOf(page) : null) : (page.themes.find((theme) => theme.themeId === themeId)?.pieces ?? null)
    return pieces !== null && (issueId === null || pieces.some((piece) => piece.issueId === issueId))
  }) ?? null
