import { themeOfReaction } from '@tablee/domain/reaction/read'
import type { Reaction } from '@tablee/domain/reaction/state'
import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { recall } from '../store/keys.ts'
import { useCafe } from '../store/useCafe.ts'
import { Given } from './Given.tsx'
import type { Signer } from './signer.ts'
import { Write } from './Write.tsx'

type Props = { networkId: string; signer: Signer | null; open: boolean; themeId: string; issueId: string | null; title: string }

/** What can be answered: the reactions given to it, one's own first, and the box for another. */
export const Target = ({ networkId, signer, open, themeId, issueId, title }: Props) => {
  const state = useCafe((view) => view.state)
  const slot = `reaction.${networkId}.${issueId ?? themeId}`
  // What was typed and not sent is there again.
  const [editing, setEditing] = useState<Reaction | 'new' | null>(() => (recall(slot) === null ? null : 'new'))
  const given = [...state.reactions.values()].filter((reaction) => reaction.issueId === issueId && (issueId !== null || themeOfReaction(state, reaction) === themeId)).sort((a, b) => Number(b.networkId === networkId) - Number(a.networkId === networkId))
  const label = issueId === null ? m.react_label_theme({ title }) : m.react_label_issue({ title })
  return (
    <div className="target">
      {given.length > 0 ? <ul className="givens">{given.map((reaction) => <Given key={reaction.id} reaction={reaction} networkId={networkId} open={open} onEdit={() => setEditing(reaction)} />)}</ul> : null}
      {!open ? null : editing ? <Write slot={slot} label={label} networkId={networkId} signer={signer} themeId={themeId} issueId={issueId} before={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
        : <button type="button" className={`button ${issueId === null ? '' : 'quiet small'}`} aria-label={issueId === null ? `${m.react_to_theme()} : ${title}` : `${m.react_to_issue()} : ${title}`} onClick={() => setEditing('new')}>{issueId === null ? m.react_to_theme() : m.react_to_issue()}</button>}
    </div>
  )
}
