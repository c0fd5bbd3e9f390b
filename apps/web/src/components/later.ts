import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { onlyHere } from '../store/onlyHere.ts'

/** A page is not loaded anew before it has been there so long (ms): a part that never comes must not make it flicker. */
const youngest = 5_000
/** So long until it is looked whether the server answers again (ms). */
const again = 1_000

/** Whether the page holds words that somebody typed, or what this device could not keep. */
const holdsSomething = (): boolean =>
  [...onlyHere].some((any) => any()) || [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([type]), [type=text], [type=search]')].some(({ value }) => value !== '')

/** A browser asks for a part once: one that was lost comes with the page loaded anew, once the server answers and nothing would be lost by it. */
const comeBack = (): void => {
  const look = (): void => { fetch(location.href, { cache: 'no-store' }).then(({ ok }) => { if (ok && !holdsSomething()) location.reload(); else comeBack() }, comeBack) }
  setTimeout(look, Math.max(again, youngest - performance.now()))
}

/** A part of a page that is loaded when it is first shown. A room's network comes and goes: until it is there, what stands on the page stays. */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> =>
  lazy(() => load().then((part) => ({ default: part }), () => { comeBack(); return new Promise<never>(() => { /* Until the page is loaded anew. */ }) }))
