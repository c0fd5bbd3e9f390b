import { useShallow } from 'zustand/react/shallow'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'

/** From so many themes on, not all columns are in sight. */
const fewEnough = 4

/** All themes at a glance, once they no longer fit side by side: to go to one, or to drop on it. */
export const ThemeStrip = () => {
  const themes = useCafe(useShallow((cafe) => cafe.state.themeOrder.map((id) => cafe.state.themes.get(id))))
  if (themes.length <= fewEnough) return null
  const show = (id: string): void => {
    document.querySelector(`.theme-column[data-theme="${id}"]`)?.scrollIntoView({ inline: 'center', block: 'nearest' })
    document.querySelector<HTMLElement>(`[data-heading="${id}"]`)?.focus({ preventScroll: true })
  }
  return (
    <nav className="theme-strip" aria-label={m.desk_all_themes()} data-scroll-x="">
      {themes.map((theme, index) => theme ? (
        <button key={theme.id} type="button" className={`theme-chip theme-${theme.colour}`} data-drop={`theme:${theme.id}`} data-chip="" onClick={() => show(theme.id)}>
          <span className="chip-number">{index + 1}</span> <span className="chip-title">{theme.title}</span> <span className="chip-count">{theme.issueIds.length}</span>
        </button>
      ) : null)}
    </nav>
  )
}
