import { issueText } from '@tablee/domain/issue/read'
import { useState, type FormEvent } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useReplica } from '../../../store/useCafe.ts'
import { useBoard } from '../boardContext.ts'

/** The wording of an issue. What was typed stays until it is kept. */
export const Reword = ({ id, close }: { id: string; close: () => void }) => {
  const { make, during } = useBoard()
  const replica = useReplica()
  const [issue] = useState(() => replica.view().state.issues.get(id))
  const [wording, setWording] = useState(() => (issue ? issueText(replica.view().state, issue) : ''))
  const [saving, setSaving] = useState(false)
  const save = async (): Promise<void> => {
    if (issue && (await make([{ type: 'rewordIssue', issue: { id, revision: issue.revision }, text: wording }], m.desk_said_reworded()))) close()
    setSaving(false)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (saving) return
    setSaving(true)
    void during(save())
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field"><span className="label">{m.desk_reword_label()}</span><textarea className="input" rows={4} value={wording} readOnly={saving} onChange={(event) => setWording(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit() }} /></label>
      <button type="submit" className="button primary">{m.common_save()}</button>
    </form>
  )
}
