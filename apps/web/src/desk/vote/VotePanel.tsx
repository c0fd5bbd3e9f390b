import { mostDots } from '@tablee/domain/vote/commands'
import { voteChoices } from '@tablee/domain/vote/read'
import { issueText, issuesOfTheme } from '@tablee/domain/issue/read'
import { showingOn } from '@tablee/domain/screen/read'
import type { CafeState } from '@tablee/domain/cafe/state'
import type { Vote } from '@tablee/domain/vote/vote'
import { useRef, useState, type FormEvent } from 'react'
import { Ranking } from '../../components/Ranking.tsx'
import { votersText } from '../../components/votersText.ts'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { NumberField } from '../home/NumberField.tsx'
import { usePerform } from '../perform.ts'
import './vote.css'

/** The vote of the café, from its opening to its result; a button that opens it as a window over the board. */
export const VotePanel = () => {
  const vote = useCafe((view) => view.state.vote)
  const phase = useCafe((view) => view.state.phase)
  const language = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const [shown, setShown] = useState(false)
  if (phase !== 'harvest' && !vote) return null
  return (
    <>
      <button type="button" className={`button ${vote?.open ? 'voting' : ''}`} aria-haspopup="dialog" onClick={() => { setShown(true); dialog.current?.showModal() }}>
        <span aria-hidden="true">●</span> {vote?.open ? `${m.vote_going()} · ${votersText(vote.ballots.size, language)}` : m.vote_title()}
      </button>
      <dialog ref={dialog} className="dialog vote-dialog" aria-labelledby="vote-title" onClose={() => setShown(false)}>
        {shown ? (
          <div className="stack">
            <h2 id="vote-title">{vote?.open ? m.vote_going() : vote ? m.vote_result() : m.vote_title()}</h2>
            {vote === null ? <NewVote /> : vote.open ? <Going vote={vote} /> : <Result />}
            <div className="row end"><button type="button" className="button quiet" onClick={() => dialog.current?.close()}>{m.common_close()}</button></div>
          </div>
        ) : null}
      </dialog>
    </>
  )
}

const choicesOn = (state: CafeState, on: Vote['on']): { id: string; text: string }[] =>
  on === 'themes'
    ? state.themeOrder.map((id) => ({ id, text: state.themes.get(id)?.title ?? '' }))
    : state.themeOrder.flatMap((id) => issuesOfTheme(state, id).map((issue) => ({ id: issue.id, text: issueText(state, issue) })))

const NewVote = () => {
  const perform = usePerform()
  const state = useCafe((view) => view.state)
  const [on, setOn] = useState<Vote['on']>('themes')
  const [per, setPer] = useState<Vote['per']>('person')
  const [dots, setDots] = useState(3)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const choices = choicesOn(state, on)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void perform({ type: 'openVote', on, per, dots, choices: choices.filter(({ id }) => ticked.has(id)).map(({ id }) => id) })
  }
  const tick = (id: string, on_: boolean): void => { const next = new Set(ticked); if (on_) next.add(id); else next.delete(id); setTicked(next) }
  return (
    <form className="stack" onSubmit={submit}>
      <p className="hint">{m.vote_intro()}</p>
      <div className="columns vote-columns">
        <label className="field"><span className="label">{m.vote_on()}</span>
          <select className="input" value={on} onChange={(event) => { setOn(event.target.value === 'issues' ? 'issues' : 'themes'); setTicked(new Set()) }}><option value="themes">{m.vote_on_themes()}</option><option value="issues">{m.vote_on_issues()}</option></select>
        </label>
        <label className="field"><span className="label">{m.vote_per()}</span>
          <select className="input" value={per} onChange={(event) => setPer(event.target.value === 'organisation' ? 'organisation' : 'person')}><option value="person">{m.vote_per_person()}</option><option value="organisation">{m.vote_per_organisation()}</option></select>
        </label>
        <NumberField id="vote-dots" label={m.vote_dots()} value={dots} min={1} max={mostDots} onChange={setDots} />
      </div>
      <details>
        <summary>{m.vote_shortlist()}{ticked.size > 0 ? <> <span className="count">{ticked.size}</span></> : null}</summary>
        <p className="hint">{m.vote_shortlist_hint()}</p>
        <div className="shortlist">{choices.map(({ id, text }) => <label key={id} className="check"><input type="checkbox" checked={ticked.has(id)} onChange={(event) => tick(id, event.target.checked)} /> <span dir="auto">{text}</span></label>)}</div>
      </details>
      <div className="row end"><button type="submit" className="button primary">{m.vote_open()}</button></div>
    </form>
  )
}

const Going = ({ vote }: { vote: Vote }) => {
  const perform = usePerform()
  const language = useLanguage()
  const state = useCafe((view) => view.state)
  const close = async (): Promise<void> => {
    if (await perform({ type: 'closeVote' })) void perform({ type: 'directScreen', show: { kind: 'vote' } })
  }
  return (
    <div className="stack">
      <p className="vote-count" role="status">{votersText(vote.ballots.size, language)}</p>
      <ul className="vote-list">{voteChoices(state).map(({ id, text }) => <li key={id} dir="auto">{text}</li>)}</ul>
      <div className="row end"><button type="button" className="button primary" onClick={() => void close()}>{m.vote_close()}</button></div>
    </div>
  )
}

const Result = () => {
  const perform = usePerform()
  const showing = useCafe(({ state }) => showingOn(state).kind)
  const phase = useCafe((view) => view.state.phase)
  const [sure, setSure] = useState(false)
  return (
    <div className="stack">
      <Ranking />
      <div className="row">
        {showing === 'vote'
          ? <button type="button" className="button" onClick={() => void perform({ type: 'directScreen', show: { kind: 'live' } })}>{m.vote_back_to_board()}</button>
          : <button type="button" className="button" onClick={() => void perform({ type: 'directScreen', show: { kind: 'vote' } })}>{m.vote_show()}</button>}
        {phase === 'harvest' ? <button type="button" className="button" onClick={() => void perform({ type: 'reopenVote' })}>{m.vote_reopen()}</button> : null}
        {phase !== 'harvest' ? null : sure
          ? <button type="button" className="button danger-text" onClick={() => void perform({ type: 'discardVote' })}>{m.vote_discard_sure()}</button>
          : <button type="button" className="button quiet" onClick={() => setSure(true)}>{m.vote_discard()}</button>}
      </div>
    </div>
  )
}
