/** So long after the page is there, so that keeping it for later never slows the first note down (ms). */
const afterwards = 3_000

/**
 * Keeps the page on the phone, so that it opens without network. Browsers allow it on https and on the machine
 * itself; on a room's plain http the page needs the network to be opened, and everything else is as it is.
 */
export const keepForOffline = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const register = (): void => { setTimeout(() => { navigator.serviceWorker.register('/sw.js').then((kept) => kept.update()).catch(() => undefined) }, afterwards) }
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}
