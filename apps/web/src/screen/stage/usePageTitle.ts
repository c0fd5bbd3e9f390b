import { useEffect } from 'react'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'

export const usePageTitle = (): void => {
  const title = useCafe((view) => view.state.settings.title)
  useEffect(() => { if (title) document.title = m.screen_page_title({ title }) }, [title])
}
