import type { Settings } from '@tablee/domain/cafe/settings'
import { hasTopicTables, spreadsOrganisations } from '@tablee/domain/seat/mixing'
import { m } from '../paraglide/messages.js'

type Mixing = { readonly topicTables: boolean; readonly spreadOrganisations: boolean }

/** What seats are planned for. `onChange` is told what was chosen, and what both are then. */
export const MixingChoices = ({ settings, onChange }: { settings: Settings; onChange: (chosen: Partial<Mixing>, both: Mixing) => void }) => {
  const now: Mixing = { topicTables: hasTopicTables(settings), spreadOrganisations: spreadsOrganisations(settings) }
  const turn = (chosen: Partial<Mixing>) => () => onChange(chosen, { ...now, ...chosen })
  return (
    <>
      <label className="check"><input type="checkbox" checked={now.topicTables} onChange={turn({ topicTables: !now.topicTables })} />{m.seats_mixing_topics()}</label>
      <label className="check"><input type="checkbox" checked={now.spreadOrganisations} onChange={turn({ spreadOrganisations: !now.spreadOrganisations })} />{m.seats_mixing_organisations()}</label>
    </>
  )
}
