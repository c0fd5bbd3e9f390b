import type { Reaction } from '@tablee/domain/reaction/state'
import { Words } from '../components/Words.tsx'
import { m } from '../paraglide/messages.js'
import { useCafe, useReplica } from '../store/useCafe.ts'

/** A reaction that the café has: one's own can be changed while the link is open, another network's is read. */
export const Given = ({ reaction, networkId, open, onEdit }: { reaction: Reaction; networkId: string; open: boolean; onEdit: (() => void) | null }) => {
  const replica = useReplica()
  const other = useCafe((view) => view.state.networks.get(reaction.networkId)?.name ?? '')
  const mine = reaction.networkId === networkId
  return (
    <li className={mine ? 'given mine' : 'given'}>
      <p className="given-by">{mine ? m.react_mine() : m.react_others({ network: other })}{reaction.signature ? ` · ${reaction.signature}` : ''}</p>
      <Words className="given-text">{reaction.text}</Words>
      {mine && open ? (
        <div className="row">
          {onEdit ? <button type="button" className="button quiet small" onClick={onEdit}>{m.common_edit()}</button> : null}
          <button type="button" className="button quiet small" onClick={() => { if (confirm(m.react_withdraw_sure())) void replica.execute({ type: 'withdrawReaction', reactionId: reaction.id }) }}>{m.react_withdraw()}</button>
        </div>
      ) : null}
    </li>
  )
}
