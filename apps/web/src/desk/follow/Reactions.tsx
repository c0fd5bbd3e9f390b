import { reactionsOf } from '@tablee/domain/reaction/read'
import type { Network } from '@tablee/domain/reaction/state'
import type { NetworkLinks } from '@tablee/protocol/http/follow'
import { dateInWords } from '@tablee/words/dates'
import { useEffect, useState } from 'react'
import { announce } from '../../components/Announcer.tsx'
import { typedOn } from '../../components/typedOn.ts'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { ask, type Failure } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'
import { useCafe, useNow } from '../../store/useCafe.ts'
import { newId } from '../../sync/newId.ts'
import { copyText } from '../../components/copyText.ts'
import { usePerform } from '../perform.ts'
import { tell } from '../Toasts.tsx'
import { useOneAtATime } from '../useOneAtATime.ts'
import { endOf } from './endOf.ts'
import { GivenReaction } from './GivenReaction.tsx'
import { ReactionForm } from './ReactionForm.tsx'
import type { ToolProps } from './Tools.tsx'

/** The networks that are asked to react: their links, a reminder to send, and what they answered. */
export const Reactions = ({ session, token }: ToolProps) => {
  const language = useLanguage()
  const { cafeId } = session
  const networks = useCafe((view) => view.state.networks)
  const [secrets, setSecrets] = useState<NetworkLinks['secrets']>({})
  const once = useOneAtATime()
  const [name, setName] = useState('')
  const [closesOn, setClosesOn] = useState('')
  const [seesOthers, setSeesOthers] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [networkId, setNetworkId] = useState(newId)

  useEffect(() => {
    void ask<NetworkLinks>('GET', `/api/cafes/${cafeId}/networks`, { key: token }).then((answer) => (answer.ok ? setSecrets((known) => ({ ...known, ...answer.value.secrets })) : setFailure(answer.error)))
  }, [cafeId, token, networks.size])

  const invite = async (): Promise<void> => {
    const answer = await ask<NetworkLinks>('POST', `/api/cafes/${cafeId}/networks`, { body: { networkId, name, closesOn, closesAt: endOf(closesOn), seesOthers }, key: token })
    if (!answer.ok) { setFailure(answer.error); return }
    setSecrets((known) => ({ ...known, ...answer.value.secrets }))
    setFailure(null)
    setName((now) => typedOn(now, name))
    // The same id again would be the same network: what is sent twice is one.
    setNetworkId(newId())
  }

  const renew = async (id: string): Promise<void> => {
    const answer = await ask<NetworkLinks>('POST', `/api/cafes/${cafeId}/networks/${id}/renew`, { body: {}, key: token })
    setFailure(answer.ok ? null : answer.error)
    if (!answer.ok) return
    setSecrets((known) => ({ ...known, ...answer.value.secrets }))
    announce(m.desk_renewed())
    tell(m.desk_renewed())
  }

  return (
    <div>
      <section className="stack" aria-labelledby="networks-title">
        <p className="hint" id="networks-title">{m.follow_reactions_hint()}</p>
        <form className="form-grid" onSubmit={(event) => { event.preventDefault(); void once(invite) }}>
          <div className="field wide"><label htmlFor="network-name">{m.follow_network_name()}</label><input id="network-name" className="input" maxLength={200} value={name} onChange={(event) => { setName(event.target.value); setFailure(null) }} /></div>
          <div className="field"><label htmlFor="network-closes">{m.follow_network_closes()}</label><input id="network-closes" type="date" className="input" value={closesOn} onChange={(event) => setClosesOn(event.target.value)} /></div>
          <label className="check"><input type="checkbox" checked={seesOthers} onChange={(event) => setSeesOthers(event.target.checked)} /> {m.follow_network_sees()}</label>
          <button type="submit" className="button primary">{m.follow_network_add()}</button>
        </form>
        {failure ? <p className="banner danger" role="alert">{failureText(failure, language)}</p> : null}
      </section>
      <section className="networks" aria-label={m.follow_open_reactions()}>
        {networks.size === 0 ? <p className="hint">{m.follow_network_none()}</p> : null}
        {[...networks.values()].map((network) => <OneNetwork key={network.id} network={network} link={secrets[network.id] ? `${session.address}/react/${cafeId}#key=${secrets[network.id]}` : null} cafeId={cafeId} token={token} onRenew={() => void renew(network.id)} />)}
      </section>
    </div>
  )
}

const OneNetwork = ({ network, link, cafeId, token, onRenew }: { network: Network; link: string | null; cafeId: string; token: string; onRenew: () => void }) => {
  const language = useLanguage()
  const perform = usePerform()
  const state = useCafe((view) => view.state)
  const now = useNow(30_000)
  const given = reactionsOf(state, network)
  const { id, name, closesOn, closesAt, seesOthers } = network
  const closed = closesAt !== null && now > closesAt
  const date = dateInWords(closesOn, language)
  const revise = (change: Partial<Network>): void => { void perform({ type: 'reviseNetwork', networkId: id, name, closesOn, closesAt, seesOthers, ...change }) }
  const [byHand, setByHand] = useState<string | null>(null)
  const copy = (text: string, said: string): void => { void copyText(text).then((done) => { setByHand(done ? null : text); if (done) { announce(said); tell(said) } }) }
  const reminder = (): string => m.follow_reminder({ network: name, title: state.settings.title, link: link ?? '', until: closesOn ? m.follow_reminder_until({ date: dateInWords(closesOn, state.settings.language) }) : m.follow_reminder_no_end() }, { locale: state.settings.language })
  return (
    <article className="network">
      <div className="row spread">
        <h3>{name}</h3>
        <span className={closed ? 'error-text' : 'hint'}>{closesOn === '' ? m.follow_network_no_end() : closed ? m.follow_network_closed({ date }) : m.follow_network_until({ date })}</span>
      </div>
      <div className="row">
        <button type="button" className="button small" disabled={link === null} aria-label={m.follow_network_copy({ name })} onClick={() => copy(link ?? '', m.follow_network_copied())}>{m.desk_copy()}</button>
        <button type="button" className="button small" aria-label={m.desk_renew_of({ link: name })} onClick={onRenew}>{m.desk_renew()}</button>
        <button type="button" className="button small" disabled={link === null} onClick={() => copy(reminder(), m.follow_network_reminder_copied())}>{m.follow_network_remind({ name })}</button>
        <label className="check"><input type="checkbox" checked={seesOthers} onChange={(event) => revise({ seesOthers: event.target.checked })} /> {m.follow_network_sees()}</label>
        <label className="dated">{m.follow_network_closes()} <input type="date" className="input" value={closesOn} onChange={(event) => revise({ closesOn: event.target.value, closesAt: endOf(event.target.value) })} /></label>
        {given.length === 0 ? <button type="button" className="button quiet small" onClick={() => void perform({ type: 'removeNetwork', networkId: id })}>{m.follow_network_remove({ name })}</button> : null}
      </div>
      {byHand === null ? null : <label className="field">{m.follow_network_by_hand()}<textarea className="input" readOnly rows={4} value={byHand} onFocus={(event) => event.target.select()} /></label>}
      <p className="hint">{given.length === 1 ? m.follow_reaction_count_one({ count: 1 }) : m.follow_reaction_count({ count: given.length })}</p>
      {given.length > 0 ? <ul className="reaction-list">{given.map((reaction) => <GivenReaction key={reaction.id} reaction={reaction} onRemove={() => void perform({ type: 'withdrawReaction', reactionId: reaction.id })} />)}</ul> : null}
      {state.phase === 'harvest' || state.phase === 'closed' ? <ReactionForm network={network} cafeId={cafeId} token={token} /> : null}
    </article>
  )
}
