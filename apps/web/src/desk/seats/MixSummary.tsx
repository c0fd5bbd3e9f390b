import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import { unmetText } from './unmetText.ts'
import type { Mix } from './mix.ts'

/** So many wishes are named; the rest is counted. */
const shown = 6

/** How well seats mix: pairs met of those that can be, repeats, the one who meets the fewest, organisations; and what is not held. */
export const MixSummary = ({ mix: { score, most, fewestOrganisations, unmet } }: { mix: Mix }) => {
  const participants = useCafe((view) => view.state.participants)
  const nameOf = (id: string): string => participants.get(id)?.person?.name || m.common_unnamed()
  return (
    <>
      <dl className="mix">
        <div><dt>{m.seats_mix_pairs()}</dt><dd><strong>{score.pairs}</strong> <span className="hint">{score.pairs >= most ? m.seats_mix_best() : m.seats_mix_of({ most })}</span></dd></div>
        <div><dt>{m.seats_mix_repeats()}</dt><dd><strong>{score.repeats}</strong></dd></div>
        <div><dt>{m.seats_mix_fewest()}</dt><dd><strong>{score.fewestMet}</strong></dd></div>
        {fewestOrganisations === null ? null : <div><dt>{m.seats_mix_organisations()}</dt><dd><strong>{fewestOrganisations}</strong></dd></div>}
      </dl>
      {unmet.length === 0 ? null : (
        <div className="banner unmet">
          <p><strong>{m.seats_unmet_title()}</strong></p>
          <ul>{unmet.slice(0, shown).map((one, index) => <li key={index}>{unmetText(one, nameOf)}</li>)}{unmet.length > shown ? <li>{m.seats_unmet_more({ count: unmet.length - shown })}</li> : null}</ul>
        </div>
      )}
    </>
  )
}
