import type { Command } from '@tablee/domain/command'
import { useCallback } from 'react'
import { announce } from '../components/Announcer.tsx'
import { useLanguage } from '../i18n/language.ts'
import type { Failure } from '../store/api.ts'
import { failureText } from '../store/failureText.ts'
import { useReplica } from '../store/useCafe.ts'
import { useDesks } from './desks/desks.ts'
import { tell } from './Toasts.tsx'

/** Says why something did not happen, to the eye and to the ear, with the name of whoever was faster. */
export const useSayFailure = (): ((failure: Failure) => void) => {
  const language = useLanguage()
  const { withName } = useDesks()
  return useCallback((failure) => {
    const text = failureText(failure.code === 'OFFLINE' ? failure : withName(failure), language)
    tell(text)
    announce(text)
  }, [language, withName])
}

/** Carries a command out; a refusal, now or from the authority, is told in words. Answers whether it was kept. */
export const usePerform = (): ((command: Command) => Promise<boolean>) => {
  const replica = useReplica()
  const say = useSayFailure()
  return useCallback(async (command) => {
    const execution = await replica.execute(command)
    if (!execution.kept) { say(execution.error); return false }
    void execution.answer.then((answer) => {
      if (answer.ok) return
      say(answer.error)
      void replica.dismiss(execution.id)
    })
    return true
  }, [replica, say])
}
