import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { Menu } from '../Menu.tsx'
import { useDesks, useDesksView } from './desks.ts'

/** Who is at the desks of this café, and what the person at this one is called: their first name, told to the other desks alone. */
export const AtDesk = () => {
  const desks = useDesks()
  const name = useDesksView((view) => view.name)
  const others = useDesksView((view) => view.others)
  const [typed, setTyped] = useState(name)
  const named = [...others.values()].filter((other) => other.name !== '')
  const face = name === '' ? m.desk_own_name_none() : m.desk_own_name_you({ name })
  const unnamed = others.size - named.length
  return (
    <div className="at-desk">
      {named.map((other) => <span key={other.id} className="token other" title={m.desk_also_here()}>{other.name}</span>)}
      {unnamed > 0 ? <span className="token other" title={m.desk_others_here({ count: unnamed })}><span aria-hidden="true">+{unnamed}</span><span className="hidden-visually">{m.desk_others_here({ count: unnamed })}</span></span> : null}
      <Menu label={face} title="" className="token" face={face} onOpen={() => setTyped(name)}>
        {(close) => (
          <form className="stack" onSubmit={(event) => { event.preventDefault(); desks.call(typed.trim()); close() }}>
            <label className="field"><span className="label">{m.desk_own_name()}</span><input className="input" value={typed} maxLength={40} autoComplete="given-name" onChange={(event) => setTyped(event.target.value)} /><span className="hint">{m.desk_own_name_hint()}</span></label>
            <button type="submit" className="button primary">{m.common_save()}</button>
          </form>
        )}
      </Menu>
    </div>
  )
}
