import type { CSSProperties } from 'react'
import { m } from '../paraglide/messages.js'

const initial = (name: string): string => [...name.trim()][0]?.toUpperCase() ?? ''

/** A laid table seen from above, its number in huge letters, and a chair for everyone: for this person, and for each of `names`. */
export const TableFromAbove = ({ table, names }: { table: number; names: readonly string[] }) => {
  const chairs = ['', ...names]
  return (
    <div className="from-above">
      {chairs.map((name, index) => (
        <span key={`${index}${name}`} className={`chair ${index === 0 ? 'mine' : ''}`} style={{ '--turn': `${(index / chairs.length) * 360}deg` } as CSSProperties} aria-hidden="true"><span>{index === 0 ? '●' : initial(name)}</span></span>
      ))}
      <p className="round-table cloth"><span className="plate"><span className="table-word">{m.common_table({ table: '' }).trim()}</span> <strong className="table-number">{table}</strong></span></p>
    </div>
  )
}
