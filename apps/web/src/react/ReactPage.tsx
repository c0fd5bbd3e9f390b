import type { Session } from '@tablee/protocol/http/session'
import { useEffect, useState } from 'react'
import { Announcer } from '../components/Announcer.tsx'
import { LanguageSwitch } from '../components/LanguageSwitch.tsx'
import { useLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'
import { ask, type Failure } from '../store/api.ts'
import { failureText } from '../store/failureText.ts'
import { keep, recall, takeFromAddress } from '../store/keys.ts'
import { CafeContext, createCafeStore, type CafeStore } from '../store/useCafe.ts'
import { connectCafe } from '../sync/connect.ts'
import { Answer } from './Answer.tsx'

const cafeId = /^\/react\/([A-Za-z0-9_-]+)/.exec(location.pathname)?.[1] ?? ''

/** The secret of the private link this page was opened with, now or before. */
const takeKey = (): string | null => {
  const given = takeFromAddress('key')
  if (given !== null) keep(`react.${cafeId}`, given)
  return given ?? recall(`react.${cafeId}`)
}
const key = takeKey()

type Opened = { readonly store: CafeStore; readonly networkId: string }

/** A network's own page: what came out of the café, and its answers. */
export const ReactPage = () => {
  const language = useLanguage()
  const [opened, setOpened] = useState<Opened | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  useEffect(() => {
    document.title = m.react_title()
    if (key === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let store: CafeStore | undefined
    let left = false
    const open = async (): Promise<void> => {
      const answer = await ask<Session>('POST', '/api/session', { body: { token: key, page: 'react' } })
      if (left) return
      if (!answer.ok) {
        setFailure(answer.error)
        if (answer.error.code === 'OFFLINE') timer = setTimeout(() => void open(), 3_000)
        return
      }
      if (answer.value.role !== 'network' || answer.value.cafeId !== cafeId) { setFailure({ code: 'LINK_UNKNOWN' }); return }
      setFailure(null)
      const { networkId } = answer.value
      store = createCafeStore(connectCafe({ cafeId, token: key, actor: { role: 'network', id: networkId }, decideHere: () => null }))
      setOpened({ store, networkId })
    }
    void open()
    return () => { left = true; clearTimeout(timer); store?.replica.close() }
  }, [])

  return (
    <div className="react-page">
      <Announcer />
      <header className="top"><span className="brand">Tablée</span><LanguageSwitch /></header>
      <div className="cloth ribbon" aria-hidden="true" />
      <main>
        {key === null ? <><h1>{m.react_title()}</h1><p>{m.react_need_link()}</p></>
          : failure ? <><h1>{m.react_title()}</h1><p className="banner danger" role="alert">{failureText(failure, language)}</p></>
          : opened ? <CafeContext value={opened.store}><Answer networkId={opened.networkId} token={key} /></CafeContext>
          : <p role="status">{m.common_connecting()}</p>}
      </main>
    </div>
  )
}
