import { issuesOfTheme } from '@tablee/domain/issue/read'
import { isOpen } from '@tablee/domain/reaction/decide'
import { reactionsOf, themeOfReaction } from '@tablee/domain/reaction/read'
import { count } from '@tablee/words/counts'
import { dateInWords } from '@tablee/words/dates'
import { useState } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'
import { useCafe, useNow } from '../store/useCafe.ts'
import { Words } from '../components/Words.tsx'
import { IssueLine } from './IssueLine.tsx'
import { Given } from './Given.tsx'
import { SignAs } from './SignAs.tsx'
import { knownSigner, type Signer } from './signer.ts'
import { Target } from './Target.tsx'

/** Themes and issues as they stand, with this network's answers beside them. */
export const Answer = ({ networkId, token }: { networkId: string; token: string }) => {
  const language = useLanguage()
  const state = useCafe((view) => view.state)
  const ready = useCafe((view) => view.ready)
  const connection = useCafe((view) => view.connection)
  const now = useNow(15_000)
  const [signer, setSigner] = useState<Signer | null>(() => knownSigner(networkId))
  const network = state.networks.get(networkId)
  if (!ready) return <p role="status">{m.common_connecting()}</p>
  if (!network) return <p className="banner danger" role="alert">{m.react_need_link()}</p>

  const { settings } = state
  const open = isOpen(network, now)
  const harvested = state.phase === 'harvest' || state.phase === 'closed'
  const date = dateInWords(network.closesOn, language)
  const orphans = reactionsOf(state, network).filter((reaction) => themeOfReaction(state, reaction) === null)
  const writes = { networkId, signer, open }
  return (
    <>
      <section className="stack">
        <p className="eyebrow">{[settings.title, dateInWords(settings.date, language), settings.place].filter(Boolean).join(' · ')}</p>
        <h1>{m.react_title()}</h1>
        <p className="lead">{m.react_as({ network: network.name })}</p>
        {connection === 'offline' ? <p className="banner" role="status">{m.common_offline()}</p> : null}
        {open ? <p>{network.closesOn ? m.react_until({ date }) : m.react_no_end()}</p> : <p className="banner" role="status">{m.react_closed({ date })}</p>}
      </section>
      {open && harvested ? <SignAs networkId={networkId} token={token} cafeId={state.id} signer={signer} onSigned={setSigner} /> : null}
      {settings.questions.mode === 'all' ? <section className="stack asked"><h2>{m.react_questions()}</h2><Words className="question">{settings.questions.texts[0]}</Words></section> : null}
      {harvested ? (
        <section className="stack" aria-labelledby="themes">
          <h2 id="themes">{m.react_themes()}</h2>
          <p className="hint">{state.themeOrder.length === 0 ? m.react_no_theme() : m.react_participants()}</p>
          {state.themeOrder.flatMap((id) => state.themes.get(id) ?? []).map((theme, index) => {
            const issues = issuesOfTheme(state, theme.id)
            return (
              <article key={theme.id} className={`theme theme-${theme.colour}`} aria-labelledby={`theme-${theme.id}`}>
                <h3 id={`theme-${theme.id}`}>{index + 1}. <Words as="span">{theme.title}</Words> <span className="count">{count('issues', issues.length, language)}</span></h3>
                <Target {...writes} themeId={theme.id} issueId={null} title={theme.title} />
                <ol className="issue-lines">{issues.map((issue, at) => <IssueLine key={issue.id} {...writes} issue={issue} themeId={theme.id} number={`${index + 1}.${at + 1}`} />)}</ol>
              </article>
            )
          })}
        </section>
      ) : <p className="banner">{m.react_not_yet()}</p>}
      {settings.illustrative ? <p className="hint small">{settings.illustrative}</p> : null}
      {orphans.length > 0 ? <section className="stack"><h2>{m.react_orphans()}</h2><ul className="givens">{orphans.map((reaction) => <Given key={reaction.id} reaction={reaction} networkId={networkId} open={open} onEdit={null} />)}</ul></section> : null}
    </>
  )
}
