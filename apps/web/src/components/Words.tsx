import type { ReactNode } from 'react'
import { useCafe } from '../store/useCafe.ts'

/** What people of the café wrote: in the café's language, whatever this page's, and in the direction of its own letters. */
export const Words = ({ as: Tag = 'p', className, tabIndex, children }: { as?: 'p' | 'li' | 'span'; className?: string; tabIndex?: 0 | undefined; children: ReactNode }) =>
  <Tag dir="auto" lang={useCafe((view) => view.state.settings.language)} className={className} tabIndex={tabIndex}>{children}</Tag>

/** As many characters as never fill the height that a note's text may have. */
const short = 200

/** A note's own text. What would push all others off the page, or be drawn over them, is scrolled within the paper: by keyboard too. */
export const NoteText = ({ children }: { children: string }) => <Words className="note-text" tabIndex={children.length > short || children.split('\n').length > 10 ? 0 : undefined}>{children}</Words>
