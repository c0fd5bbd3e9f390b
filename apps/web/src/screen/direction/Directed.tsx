import { showingOn } from '@tablee/domain/screen/read'
import { useContext, useState, type ReactNode } from 'react'
import { CafeContext, useCafe, type CafeStore } from '../../store/useCafe.ts'
import { Cover } from './Cover.tsx'
import { createHeldStore } from './heldStore.ts'
import { OneTheme } from './OneTheme.tsx'
import { StillContext } from './still.ts'

/** The picture as the desk directs it: what goes on (`children`), frozen, blank, or one theme. */
export const Directed = ({ children }: { children: ReactNode }) => {
  const live = useContext(CafeContext) as CafeStore
  const [held] = useState(() => createHeldStore(live))
  const kind = useCafe((view) => showingOn(view.state).kind)
  return (
    <>
      <CafeContext value={held}><StillContext value={kind === 'frozen'}><Held>{children}</Held></StillContext></CafeContext>
      {kind === 'blank' ? <Cover /> : null}
    </>
  )
}

const Held = ({ children }: { children: ReactNode }) => {
  const ready = useCafe((view) => view.ready)
  const show = useCafe((view) => showingOn(view.state))
  if (!ready) return <Cover />
  if (show.kind === 'blank') return null
  return show.kind === 'theme' ? <OneTheme key={show.themeId} themeId={show.themeId} /> : children
}
