import { readSettings } from '@tablee/domain/cafe/decide'
import { languages, type Settings } from '@tablee/domain/cafe/settings'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import { useState, type FormEvent } from 'react'
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { ask, type Failure } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'
import { RoomPreview } from '../RoomPreview.tsx'
import { forgetDraft, keepDraft, readDraft, withQuestions } from './draft.ts'
import { MixingFields } from './MixingFields.tsx'
import { NumberField } from './NumberField.tsx'
import { PrivacyFields } from './PrivacyFields.tsx'
import { minutesInAll, proposeTables, tableSizes } from './propose.ts'
import { QuestionFields } from './QuestionFields.tsx'
import { templates } from './templates.ts'

/** Preparing a café: one page, a proposal for everything but the title and the question. */
export const Prepare = ({ serverKey, onBack, start, after }: {
  /** The server's key, or the organiser's of the café in `after`. */
  serverKey: string
  onBack: () => void
  /** Another café's settings to start from. */
  start?: Settings
  /** The café that this one follows in its series. */
  after?: { readonly cafeId: string; readonly title: string }
}) => {
  const language = useLanguage()
  const [settings, setSettings] = useState<Settings>(() => start ?? readDraft(language))
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<Settings>): void => { const next = withQuestions({ ...settings, ...part }); setSettings(next); if (!start) keepDraft(next); setFailure(null) }

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const read = readSettings(settings)
    if ('code' in read) { setFailure(read); document.getElementById(read.code === 'TITLE_EMPTY' ? 'title' : 'question-0')?.focus(); return }
    setBusy(true)
    const answer = await ask<CafeLinks>('POST', '/api/cafes', { body: { settings, ...(after ? { after: after.cafeId } : {}) }, key: serverKey })
    setBusy(false)
    if (!answer.ok) { setFailure(answer.error); return }
    if (!start) forgetDraft()
    location.href = `/desk/${answer.value.cafeId}#key=${answer.value.organiser}`
  }

  return (
    <>
      <header className="bar"><button type="button" className="button quiet" onClick={onBack}>← {m.desk_back_to_list()}</button><LanguageSwitch /></header>
      <div className="cloth strip-cloth" aria-hidden="true" />
      <main className="prepare">
        <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
          <h1>{m.desk_new()}</h1>
          {after ? <p className="banner">{m.follow_after({ title: after.title })}</p> : null}
          <div className="templates" role="group" aria-labelledby="templates-title"><span className="hint" id="templates-title">{m.follow_templates()}</span>{templates.map(({ name, apply }) => <button key={name()} type="button" className="button small" onClick={() => change(apply(settings))}>{name()}</button>)}</div>
          <div className="field">
            <label htmlFor="title">{m.desk_name()}</label>
            <input id="title" className="input large" value={settings.title} maxLength={200} onChange={(event) => change({ title: event.target.value })} aria-describedby="title-hint" aria-invalid={failure?.code === 'TITLE_EMPTY'} />
            <span className="hint" id="title-hint">{m.desk_name_hint()}</span>
          </div>
          <div className="columns three">
            <div className="field"><label htmlFor="date">{m.desk_date()}</label><input id="date" type="date" className="input" value={settings.date} onChange={(event) => change({ date: event.target.value })} /></div>
            <div className="field"><label htmlFor="place">{m.desk_place()}</label><input id="place" className="input" value={settings.place} maxLength={200} onChange={(event) => change({ place: event.target.value })} /></div>
            <div className="field"><label htmlFor="language">{m.desk_cafe_language()}</label>
              <select id="language" className="input" value={settings.language} onChange={(event) => change({ language: languages.find((one) => one === event.target.value) ?? 'fr' })}><option value="fr">{m.desk_language_fr()}</option><option value="en">{m.desk_language_en()}</option></select>
            </div>
          </div>
          <QuestionFields settings={settings} onChange={change} />
          <div className="columns five">
            <NumberField id="expected" label={m.desk_expected()} value={settings.expected} min={1} max={5000} onChange={(expected) => change({ expected, tables: proposeTables(expected) })} />
            <NumberField id="tables" label={m.desk_tables()} value={settings.tables} min={1} max={500} onChange={(tables) => change({ tables })} />
            <NumberField id="rounds" label={m.desk_rounds()} value={settings.rounds} min={1} max={12} onChange={(rounds) => change({ rounds })} />
            <NumberField id="roundMinutes" label={m.desk_round_minutes()} value={settings.roundMinutes} min={1} max={240} onChange={(roundMinutes) => change({ roundMinutes })} />
            <NumberField id="walkingMinutes" label={m.desk_walking_minutes()} value={settings.walkingMinutes} min={0} max={60} onChange={(walkingMinutes) => change({ walkingMinutes })} />
          </div>
          <label className="check"><input type="checkbox" checked={settings.asksOrganisation} onChange={(event) => change({ asksOrganisation: event.target.checked })} /> {m.desk_asks_organisation()}</label>
          <div className="field">
            <label className="check"><input type="checkbox" checked={settings.showsAuthors} onChange={(event) => change({ showsAuthors: event.target.checked })} aria-describedby="authors-hint" /> {m.desk_shows_authors()}</label>
            <span className="hint" id="authors-hint">{m.desk_shows_authors_hint()}</span>
          </div>
          <div className="field">
            <label className="check"><input type="checkbox" checked={settings.holdsNotes} onChange={(event) => change({ holdsNotes: event.target.checked })} aria-describedby="holds-hint" /> {m.moderation_setting()}</label>
            <span className="hint" id="holds-hint">{m.moderation_setting_hint()}</span>
          </div>
          <MixingFields settings={settings} onChange={change} />
          <PrivacyFields settings={settings} onChange={change} />
          {failure ? <p className="banner danger" role="alert">{failureText(failure, language)}</p> : null}
          <div className="row"><button type="submit" className="button primary big" disabled={busy}>{m.desk_create()}</button>{start ? null : <span className="hint">{m.desk_draft_kept()}</span>}</div>
        </form>
        <aside className="preview" aria-label={m.desk_room_preview()}>
          <RoomPreview people={settings.expected} tables={settings.tables} />
          <p>{m.desk_proposal({ tables: settings.tables, size: tableSizes(settings.expected, settings.tables), people: settings.expected })}</p>
          <p className="hint">{m.desk_duration({ minutes: minutesInAll(settings.rounds, settings.roundMinutes, settings.walkingMinutes) })}</p>
        </aside>
      </main>
    </>
  )
}
