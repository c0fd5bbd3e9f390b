import { dateInWords, timesInWords } from '@tablee/words/dates'
import { useLanguage } from '../i18n/language.ts'
import { Words } from '../components/Words.tsx'
import { m } from '../paraglide/messages.js'
import { useCafe } from '../store/useCafe.ts'

/** What the café ends with: its conclusion, who does what by when, and when people meet again. What nobody recorded is not there. */
export const Results = () => {
  const language = useLanguage()
  const { conclusion, nextMeeting } = useCafe((view) => view.state.record)
  const nextSteps = useCafe((view) => view.state.nextSteps)
  const steps = [...nextSteps.values()].filter(({ status }) => status !== 'dropped')
  return (
    <>
      {conclusion ? <section className="stack" aria-labelledby="conclusion"><h2 id="conclusion">{m.follow_phone_conclusion()}</h2><Words className="multiline">{conclusion}</Words></section> : null}
      {steps.length > 0 ? (
        <section className="stack" aria-labelledby="next-steps">
          <h2 id="next-steps">{m.follow_phone_next_steps()}</h2>
          <ul className="issues">{steps.map(({ id, what, who, due, status }) => <Words as="li" key={id}>{what}{status === 'done' ? ' ✓' : ''}{who || due ? <><br /><span className="hint">{[who, dateInWords(due, language)].filter(Boolean).join(' · ')}</span></> : null}</Words>)}</ul>
        </section>
      ) : null}
      {nextMeeting ? (
        <section className="stack" aria-labelledby="next-meeting">
          <h2 id="next-meeting">{m.follow_phone_next_meeting()}</h2>
          <p><strong>{dateInWords(nextMeeting.date, language)}</strong> {timesInWords(nextMeeting.from, nextMeeting.to, language)}</p>
          {[nextMeeting.place, nextMeeting.note].filter(Boolean).map((line) => <p key={line} className="hint">{line}</p>)}
        </section>
      ) : null}
    </>
  )
}
