import type { ReactNode } from 'react'
import { useCafe } from '../store/useCafe.ts'

/** What people of the café wrote: in the café's language, whatever this page's, and in the direction of its own letters. */
export const Words = ({ as: Tag = 'p', className, children }: { as?: 'p' | 'li' | 'span'; className?: string; children: ReactNode }) =>
  <Tag dir="auto" lang={useCafe((view) => view.state.settings.language)} className={className}>{children}</Tag>
