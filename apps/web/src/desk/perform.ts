import type { Command } from '@tablee/domain/command'
import { useCallback } from 'react'
import { announce } from '../components/Announcer.tsx'
import { useLanguage } from '../i18n/language.ts'
import { m } from '../paraglide/messages.js'
import type { Failure } from '../store/api.ts'
import { failureText } from '../store/failureText.ts'
import { useReplica } from '../store/useCafe.ts'
import { useDesks } from './desks/desks.ts'
import { tell } from './Toasts.tsx'

/** Says why something did not happen, to the eye and to the ear. */
const say = (text: string): void => { tell(text); announce(text) }

/** Says why something did not happen, with the name of whoever was faster. */
export const useSayFailure = (): ((failure: Failure) => void) => {
  const language = useLanguage()
  const { withName } = useDesks()
  return useCallback((failure) => {
    say(failureText(failure.code === 'OFFLINE' ? failure : withName(failure), language))
  }, [language, withName])
}

/** Says that an act is not taken back, or not done again, because `by` changed the same thing since. */
export const useSayOvertaken = (): ((by: string) => void) => {
  const { nameOf } = useDesks()
  return useCallback((by) => say(m.desk_overtaken({ name: nameOf(by) })), [nameOf])
}

/** Carries a command out; a refusal, now or from the authority, is told in words. Answers whether it was kept. */
export const usePerform = (): ((command: Command) => Promise<boolean>) => {
  const replica = useReplica()
  const fail = useSayFailure()
  return useCallback(async (command) => {
    const execution = await replica.execute(command)
    if (!execution.kept) { fail(execution.error); return false }
    void execution.answer.then((answer) => {
      if (answer.ok) return
      fail(answer.error)
      void replica.dismiss(execution.id)
    })
    return true
  }, [replica, fail])
}
