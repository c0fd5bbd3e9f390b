import { issueOfReaction, themeOfReaction } from '@tablee/domain/reaction/read'
import type { Reaction } from '@tablee/domain/reaction/state'
import { Words } from '../../components/Words.tsx'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'

/** A reaction as it stands: what it is about, what it says, who signed it. */
export const GivenReaction = ({ reaction, onRemove }: { reaction: Reaction; onRemove: () => void }) => {
  const state = useCafe((view) => view.state)
  const theme = state.themes.get(themeOfReaction(state, reaction) ?? '')
  const issue = issueOfReaction(state, reaction)
  return (
    <li>
      <span className="reaction-about">{theme?.title ?? m.follow_reaction_no_theme()}{issue === '' ? '' : ` › ${issue}`}</span>
      <Words className="reaction-text">{reaction.text}</Words>
      <div className="row spread"><span className="reaction-by">{reaction.signature || m.follow_unsigned()}</span><button type="button" className="button quiet small" onClick={onRemove}>{m.follow_reaction_remove()}</button></div>
    </li>
  )
}
