import type { Command } from '@tablee/domain/command'
import { useCallback } from 'react'
import { announce } from '../components/Announcer.tsx'
import { useLanguage } from '../i18n/language.ts'
import { failureText } from '../store/failureText.ts'
import { useReplica } from '../store/useCafe.ts'
import { tell } from './Toasts.tsx'

/** Carries a command out; a refusal, now or from the authority, is told in words. Answers whether it was kept. */
export const usePerform = (): ((command: Command) => Promise<boolean>) => {
  const replica = useReplica()
  const language = useLanguage()
  return useCallback(async (command) => {
    const say = (text: string): void => { tell(text); announce(text) }
    const execution = await replica.execute(command)
    if (!execution.kept) { say(failureText(execution.error, language)); return false }
    void execution.answer.then((answer) => {
      if (answer.ok) return
      say(failureText(answer.error, language))
      void replica.dismiss(execution.id)
    })
    return true
  }, [replica, language])
}
