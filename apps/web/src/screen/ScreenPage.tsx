import { useState } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'
import { failureText } from '../store/failureText.ts'
import { keep, recall, takeFromAddress } from '../store/keys.ts'
import { CafeContext } from '../store/useCafe.ts'
import { Plain } from './stage/Plain.tsx'
import { Screen } from './Screen.tsx'
import { useScreenCafe } from './useScreenCafe.ts'

const cafeId = location.pathname.split('/')[2] ?? ''
const given = takeFromAddress('key')
if (given !== null) keep(`screen.${cafeId}`, given)

/** The projected page: by its secret it becomes the screen of one café, and stays so. */
export const ScreenPage = () => {
  const language = useLanguage()
  const [key] = useState(() => given ?? recall(`screen.${cafeId}`))
  const opened = useScreenCafe(cafeId, key)
  switch (opened.kind) {
    case 'noKey': return <Plain text={m.screen_no_key()} />
    case 'denied': return <Plain text={failureText(opened.failure, language)} />
    case 'opening': return <Plain text={m.common_connecting()} />
    case 'open': return <CafeContext value={opened.store}><Screen door={opened.door} /></CafeContext>
    default: return opened satisfies never
  }
}
