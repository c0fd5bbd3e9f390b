import type { ErrorBody } from '@tablee/protocol/answer'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import { useRef, useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import type { Failure } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'

/** Takes in a café that was exported whole, from this server's past or from another one, and opens its desk. */
export const ImportCafe = ({ serverKey }: { serverKey: string }) => {
  const language = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const bring = async (file: File): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      const answer = await fetch('/api/cafes/import', { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${serverKey}` }, body: file })
      if (answer.ok) {
        const links = (await answer.json()) as CafeLinks
        location.href = `/desk/${links.cafeId}#key=${links.organiser}`
        return
      }
      setFailure(((await answer.json().catch(() => null)) as ErrorBody | null)?.error ?? { code: 'INTERNAL' })
    } catch {
      setFailure({ code: 'OFFLINE' })
    }
    setBusy(false)
  }

  return (
    <>
      <input ref={input} type="file" accept="application/json,.json" hidden aria-hidden="true" tabIndex={-1} onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file) void bring(file) }} />
      <button type="button" className="button big" disabled={busy} onClick={() => input.current?.click()}>{busy ? m.desk_importing() : m.desk_import()}</button>
      {failure ? <p className="banner danger wide" role="alert">{failureText(failure, language)}</p> : null}
    </>
  )
}
