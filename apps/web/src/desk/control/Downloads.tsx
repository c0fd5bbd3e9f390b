import { sheetCounts } from '@tablee/words/counts'
import { issuesOfTheme, shownNotes } from '@tablee/domain/issue/read'
import { useState } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import type { Failure } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'
import { useCafe } from '../../store/useCafe.ts'
import type { ErrorBody } from '@tablee/protocol/answer'

const formats = [['docx', () => m.desk_word()], ['csv', () => m.desk_csv()], ['md', () => m.desk_markdown()]] as const

/** The issues sheet in hand. */
export const Downloads = ({ cafeId, token }: { cafeId: string; token: string }) => {
  const language = useLanguage()
  const state = useCafe((view) => view.state)
  const [failure, setFailure] = useState<Failure | null>(null)
  const issues = state.themeOrder.flatMap((id) => issuesOfTheme(state, id))
  const notes = issues.reduce((sum, issue) => sum + shownNotes(state, issue).length, 0)

  const download = async (format: string): Promise<void> => {
    setFailure(null)
    try {
      const answer = await fetch(`/api/cafes/${cafeId}/sheet?format=${format}`, { headers: { authorization: `Bearer ${token}` } })
      if (!answer.ok) { setFailure(((await answer.json()) as ErrorBody).error); return }
      const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
      const link = document.createElement('a')
      link.href = URL.createObjectURL(await answer.blob())
      link.download = name ? decodeURIComponent(name) : `cafe.${format}`
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    } catch {
      setFailure({ code: 'OFFLINE' })
    }
  }

  return (
    <section className="downloads" aria-labelledby="sheet-title">
      <h2 id="sheet-title">{m.desk_sheet()}</h2>
      <p className="sheet-counts">{sheetCounts(state.themeOrder.length, issues.length, notes, language)}</p>
      <div className="row">{formats.map(([format, name]) => <button key={format} type="button" className="button" onClick={() => void download(format)}>↓ {name()}</button>)}</div>
      {failure ? <p className="error-text" role="alert">{failureText(failure, language)}</p> : null}
    </section>
  )
}
