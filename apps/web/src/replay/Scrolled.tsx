import type { ReactNode } from 'react'

/** Notes that may be more than there is room for: reached by the keyboard, so that arrows up and down scroll them. */
export const Scrolled = ({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className={`replay-scrolled ${className}`} role="group" aria-label={label} tabIndex={0}><ul>{children}</ul></div>
)
