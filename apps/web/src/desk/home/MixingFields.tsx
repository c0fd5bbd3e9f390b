import type { Settings } from '@tablee/domain/cafe/settings'
import { m } from '../../paraglide/messages.js'
import { MixingChoices } from '../MixingChoices.tsx'

/** What seats will be planned for. As long as nobody chooses, it follows from the questions and from what people are asked. */
export const MixingFields = ({ settings, onChange }: { settings: Settings; onChange: (part: Partial<Settings>) => void }) => {
  return (
    <fieldset className="questions field" aria-describedby="mixing-hint">
      <legend>{m.seats_mixing()}</legend>
      <MixingChoices settings={settings} onChange={onChange} />
      <span className="hint" id="mixing-hint">{m.seats_mixing_hint()}</span>
    </fieldset>
  )
}
