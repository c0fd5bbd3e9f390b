import { useShallow } from 'zustand/react/shallow'
import { Composer } from './Composer.tsx'
import { Words } from '../components/Words.tsx'
import { m } from '../paraglide/messages.js'
import { useCafe } from '../store/useCafe.ts'

/** Opened where the café is not reached: what waits on this phone, and a box whose words wait too. */
export const WithoutNetwork = () => {
  const waiting = useCafe(useShallow((view) => view.waiting.flatMap(({ command }) => (command.type === 'postNote' ? [command.text] : []))))
  return (
    <>
      <h1>{m.phone_no_network()}</h1>
      <p>{m.phone_no_network_hint()}</p>
      <Composer what="note" done={m.phone_posted()} onPost={async () => ({ code: 'OFFLINE' })} />
      {waiting.length === 0 ? null : (
        <section className="stack" aria-labelledby="waiting-title">
          <h2 id="waiting-title">{m.phone_state_kept()} <span className="count">{waiting.length}</span></h2>
          <ul className="notes">{waiting.map((text, index) => <Words as="li" key={index} className="note round-1">{text}</Words>)}</ul>
        </section>
      )}
    </>
  )
}
