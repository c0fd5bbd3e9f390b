import { announce } from '../components/Announcer.tsx'
import { Words } from '../components/Words.tsx'
import { m } from '../paraglide/messages.js'
import { useLanguage } from '../i18n/language.ts'
import { useCafe, useReplica } from '../store/useCafe.ts'
import { copyText } from '../components/copyText.ts'
import { putBack, useDraftKey } from './drafts.ts'
import { useFailureText } from './failureWords.ts'
import { openRound } from './landing.ts'
import { usePost } from './usePost.ts'

/** What the café did not take: the words stay here, with a choice, until the person decides. */
export const Refused = () => {
  const language = useLanguage()
  const failureText = useFailureText()
  const replica = useReplica()
  const post = usePost()
  const draftKey = useDraftKey('note')
  const refused = useCafe((view) => view.refused)
  const open = useCafe((view) => openRound(view.state) !== null && view.connection !== 'denied')
  if (refused.length === 0) return null
  return (
    <section className="stack" aria-labelledby="refused-title">
      <h2 id="refused-title" role="alert">{m.phone_refused_title()}</h2>
      <ul className="notes">
        {refused.map(({ id, command, refused: reason }) => {
          const text = 'text' in command ? command.text : null
          const as = 'as' in command ? command.as : undefined
          return (
            <li key={id} className="banner danger stack">
              {text ? <Words className="quote">{text}</Words> : null}
              {reason ? <p>{failureText(reason, language)}</p> : null}
              <div className="row">
                {text && open ? <button type="button" className="button small" onClick={() => void post(text, null, as).then((denial) => (denial ? undefined : replica.dismiss(id)))}>{m.phone_refused_repost()}</button> : null}
                {text && open ? <button type="button" className="button small" onClick={() => { putBack(draftKey, text, as); void replica.dismiss(id) }}>{m.phone_refused_put_back()}</button> : null}
                {text ? <button type="button" className="button small" onClick={() => void copyText(text).then((copied) => { if (copied) announce(m.phone_copied()) })}>{m.phone_refused_copy()}</button> : null}
                <button type="button" className="button quiet small" onClick={() => void replica.dismiss(id)}>{m.phone_refused_discard()}</button>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
