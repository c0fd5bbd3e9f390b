import { dateInWords } from '@tablee/words/dates'
import { useCafe } from '../../store/useCafe.ts'

/** Date and place, as far as they are known. */
export const WhenAndWhere = () => {
  const { date, place, language } = useCafe((view) => view.state.settings)
  const said = [date === '' ? '' : dateInWords(date, language), place].filter((part) => part !== '')
  return said.length === 0 ? null : <p>{said.join(' · ')}</p>
}
