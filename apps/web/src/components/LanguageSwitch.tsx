import { languages } from '@tablee/domain/cafe/settings'
import { chooseLanguage, useLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'

const names = { fr: 'Français', en: 'English' } as const

export const LanguageSwitch = () => {
  const language = useLanguage()
  const other = languages.find((one) => one !== language) ?? 'fr'
  return (
    <button type="button" className="button quiet" lang={other} aria-label={`${m.common_language()} : ${names[other]}`} onClick={() => chooseLanguage(other)}>
      {names[other]}
    </button>
  )
}
