import { useState } from 'react'
import { typedOn } from '../../components/typedOn.ts'
import { m } from '../../paraglide/messages.js'
import { newId } from '../../sync/newId.ts'
import { useReplica } from '../../store/useCafe.ts'
import { useOneAtATime } from '../useOneAtATime.ts'
import { useBoard } from './boardContext.ts'
import { nextColour } from './nextTheme.ts'

/** The empty place at the end of the themes: type a name, or drop on it. */
export const NewTheme = () => {
  const { make } = useBoard()
  const once = useOneAtATime()
  const replica = useReplica()
  const [title, setTitle] = useState('')
  const add = async (): Promise<void> => {
    if (await make([{ type: 'createTheme', themeId: newId(), title, colour: nextColour(replica.view().state) }], m.desk_said_theme_made({ theme: title }))) setTitle((now) => typedOn(now, title))
  }
  return (
    <section className="theme-column new-theme" aria-label={m.desk_new_theme()} data-drop="new">
      <form className="stack" onSubmit={(event) => { event.preventDefault(); void once(add) }}>
        <label className="field"><span className="label">{m.desk_new_theme()}</span><input className="input" placeholder={m.desk_new_theme_name()} value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} /></label>
        <button type="submit" className="button">{m.desk_add()}</button>
      </form>
      <p className="hint drop-here">{m.desk_drop_new()}</p>
    </section>
  )
}
