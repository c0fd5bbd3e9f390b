import { issuesOfTheme, issueText } from '@tablee/domain/issue/read'
import { reactionLimit } from '@tablee/domain/reaction/decide'
import type { Network } from '@tablee/domain/reaction/state'
import { useState } from 'react'
import { typedOn } from '../../components/typedOn.ts'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { ask, type Failure } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'
import { useCafe, useReplica } from '../../store/useCafe.ts'
import { newId } from '../../sync/newId.ts'
import { useOneAtATime } from '../useOneAtATime.ts'

/** What a network's people said aloud, written down for them by the facilitator. */
export const ReactionForm = ({ network, cafeId, token }: { network: Network; cafeId: string; token: string }) => {
  const language = useLanguage()
  const replica = useReplica()
  const once = useOneAtATime()
  const state = useCafe((view) => view.state)
  const [themeId, setThemeId] = useState('')
  const [issueId, setIssueId] = useState('')
  const [text, setText] = useState('')
  const [signature, setSignature] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const chosen = state.themes.has(themeId) ? themeId : (state.themeOrder[0] ?? '')
  if (chosen === '') return <p className="hint">{m.follow_reaction_not_yet()}</p>
  const field = (name: string): string => `${name}-${network.id}`

  const keep = async (): Promise<void> => {
    const signerId = newId()
    const signed = await ask('POST', `/api/cafes/${cafeId}/signers`, { body: { signerId, name: signature }, key: token })
    if (!signed.ok) { setFailure(signed.error); return }
    const execution = await replica.execute({ type: 'react', reactionId: newId(), networkId: network.id, themeId: chosen, issueId: issueId || null, text, signerId })
    const answer = execution.kept ? await execution.answer : { ok: false as const, error: execution.error }
    if (!answer.ok) { if (execution.kept) void replica.dismiss(execution.id); setFailure(answer.error); return }
    setFailure(null)
    setText((now) => typedOn(now, text))
    setIssueId('')
  }

  return (
    <details>
      <summary className="button quiet small">{m.follow_reaction_write()}</summary>
      <form className="form-grid" onSubmit={(event) => { event.preventDefault(); void once(keep) }}>
        <div className="field"><label htmlFor={field('theme')}>{m.follow_reaction_theme()}</label>
          <select id={field('theme')} className="input" value={chosen} onChange={(event) => { setThemeId(event.target.value); setIssueId('') }}>{state.themeOrder.map((id) => <option key={id} value={id}>{state.themes.get(id)?.title}</option>)}</select></div>
        <div className="field"><label htmlFor={field('issue')} className="hidden-visually">{m.follow_reaction_whole()}</label>
          <select id={field('issue')} className="input" value={issueId} onChange={(event) => setIssueId(event.target.value)}><option value="">{m.follow_reaction_whole()}</option>{issuesOfTheme(state, chosen).map((issue) => <option key={issue.id} value={issue.id}>{issueText(state, issue).slice(0, 100)}</option>)}</select></div>
        <div className="field wide"><label htmlFor={field('text')}>{m.follow_reaction_text()}</label><textarea id={field('text')} className="input" rows={3} maxLength={reactionLimit} value={text} onChange={(event) => setText(event.target.value)} /></div>
        <div className="field"><label htmlFor={field('by')}>{m.follow_reaction_signature()}</label><input id={field('by')} className="input" maxLength={200} value={signature} onChange={(event) => setSignature(event.target.value)} /></div>
        <button type="submit" className="button primary" disabled={text.trim() === '' || signature.trim() === ''}>{m.follow_reaction_save()}</button>
        {failure ? <p className="error-text wide" role="alert">{failureText(failure, language)}</p> : null}
      </form>
    </details>
  )
}
