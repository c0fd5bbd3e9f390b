// Keeps the phone's page for rooms where the network comes and goes. Filled in by `serviceWorker.mjs` when the pages are built.
/* global self, caches, fetch, Response, URL, setTimeout, clearTimeout */
const version = '__VERSION__'
const files = __FILES__
const name = (of) => `tablee-${of}`
/** A server that does not answer within this is taken for absent (ms). */
const patience = 4_000

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(name(version)).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()))
})

// The version before stays: a page that was opened with it may still ask for a part that it has not loaded yet.
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const ours = (await caches.keys()).filter((key) => key.startsWith('tablee-'))
    const old = ours.filter((key) => key !== name(version)).slice(0, -1)
    await Promise.all(old.map((key) => caches.delete(key)))
    await self.clients.claim()
  })())
})

/** The network first, so that whoever has it always gets the newest page; else the page as it was kept, whole. */
const page = async (request) => {
  const kept = (await caches.open(name(version))).match('/')
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  try {
    const answer = await fetch(request, { signal: stop.signal })
    return answer.ok ? answer : ((await kept) ?? answer)
  } catch (error) {
    const found = await kept
    if (found) return found
    throw error
  } finally { clearTimeout(timer) }
}

/** Built files carry their content in their name: one that is kept is the right one. */
const file = async (request) => (await caches.match(request)) ?? fetch(request)

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') { if (/^\/(c\/[^/]+)?$/.test(pathname)) event.respondWith(page(request)) }
  else if (pathname.startsWith('/assets/') || files.includes(pathname)) event.respondWith(file(request))
})
