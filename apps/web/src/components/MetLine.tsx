import { mixingText } from '@tablee/words/mixing'
import type { Language } from '@tablee/domain/cafe/settings'
import { useCafe } from '../store/useCafe.ts'

/** How people met, once the café is closed; nothing until then, or where it is not known. */
export const MetLine = ({ language, className = '' }: { language: Language; className?: string }) => {
  const mixing = useCafe(({ state }) => (state.phase === 'closed' ? state.mixing : null))
  const text = mixing === null ? '' : mixingText(mixing, language)
  return text === '' ? null : <p className={className}>{text}</p>
}
