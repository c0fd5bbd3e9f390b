import { useState, type FormEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { newId } from '../../sync/newId.ts'
import { useReplica } from '../../store/useCafe.ts'
import { useBoard, useBoardView } from './boardContext.ts'
import { nextColour } from './nextTheme.ts'
import { useDropPlace } from './dnd.tsx'

/** The empty place at the end of the themes: type a name, or drop on it. */
export const NewTheme = () => {
  const { gestures } = useBoard()
  const replica = useReplica()
  const over = useBoardView((board) => board.target?.kind === 'new')
  const [title, setTitle] = useState('')
  const setPlace = useDropPlace({ kind: 'new' })
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (await gestures.make([{ type: 'createTheme', themeId: newId(), title, colour: nextColour(replica.view().state) }])) setTitle('')
  }
  return (
    <section ref={setPlace} className={`theme-column new-theme ${over ? 'over' : ''}`} aria-label={m.desk_new_theme()}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <label className="field"><span className="label">{m.desk_new_theme()}</span><input className="input" placeholder={m.desk_new_theme_name()} value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} /></label>
        <button type="submit" className="button">{m.desk_add()}</button>
      </form>
      <p className="hint">{m.desk_drop_new()}</p>
    </section>
  )
}
