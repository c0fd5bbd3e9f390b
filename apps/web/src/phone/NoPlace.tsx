import { useShallow } from 'zustand/react/shallow'
import { announce } from '../components/Announcer.tsx'
import { copyText } from '../components/copyText.ts'
import { Words } from '../components/Words.tsx'
import { m } from '../paraglide/messages.js'
import { useCafe } from '../store/useCafe.ts'

/** Whoever has no place in the café any more is shown the door, with the words that never got there. */
export const NoPlace = ({ onLeave }: { onLeave: () => void }) => {
  const unsent = useCafe(useShallow((view) => [...view.waiting, ...view.refused].flatMap(({ command }) => ('text' in command && command.text ? [command.text] : []))))
  return (
    <>
      <p className="banner danger" role="alert">{m.phone_denied()}</p>
      {unsent.length === 0 ? null : (
        <section className="stack" aria-labelledby="unsent-title">
          <h2 id="unsent-title">{m.phone_state_kept()} <span className="count">{unsent.length}</span></h2>
          <p>{m.phone_denied_unsent()}</p>
          <ul className="notes">
            {unsent.map((text, index) => (
              <li key={index} className="note round-1 stack">
                <Words>{text}</Words>
                <div className="row"><button type="button" className="button small" onClick={() => void copyText(text).then((copied) => { if (copied) announce(m.phone_copied()) })}>{m.phone_refused_copy()}</button></div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <button type="button" className="button" onClick={onLeave}>{m.phone_other_code()}</button>
    </>
  )
}
