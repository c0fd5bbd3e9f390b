import { Announcer } from '../components/Announcer.tsx'
import { useGivenLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'
import { failureText } from '../store/failureText.ts'
import { useCafe } from '../store/useCafe.ts'
import { Arrival } from './arrival/Arrival.tsx'
import { Closed } from './closed/Closed.tsx'
import { Directed } from './direction/Directed.tsx'
import { Draft } from './arrival/Draft.tsx'
import { Harvest } from './harvest/Harvest.tsx'
import { Round } from './round/Round.tsx'
import { Silence } from './round/Silence.tsx'
import { Plain } from './stage/Plain.tsx'
import { Stage } from './stage/Stage.tsx'
import { usePageTitle } from './stage/usePageTitle.ts'
import { usePhaseNews } from './stage/usePhaseNews.ts'
import type { Door } from './useScreenCafe.ts'
import { Walking } from './walking/Walking.tsx'

/** What the whole room sees of a café, in the café's own language. */
export const Screen = ({ door }: { door: Door }) => {
  const language = useCafe((view) => view.state.settings.language)
  const ready = useCafe((view) => view.ready)
  const denied = useCafe((view) => view.denied)
  useGivenLanguage(language)
  usePageTitle()
  usePhaseNews()
  // What was shown once goes on being shown, whatever becomes of the connection.
  if (!ready) return <Plain text={denied ? failureText(denied, language) : m.common_connecting()} />
  return (
    <Stage>
      <Announcer />
      <Directed><Phase door={door} /></Directed>
    </Stage>
  )
}

const Phase = ({ door }: { door: Door }) => {
  const phase = useCafe((view) => view.state.phase)
  switch (phase) {
    case 'draft': return <Draft />
    case 'arrival': return <Arrival door={door} />
    case 'walking': return <Walking />
    case 'round': return <Round />
    case 'silent': return <Silence />
    case 'harvest': return <Harvest />
    case 'closed': return <Closed />
    default: return phase satisfies never
  }
}
