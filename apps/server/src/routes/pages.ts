import compress from '@fastify/compress'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** The built pages and nothing else. Every part of the app has a page of its own, so that each loads only what it needs. */
export const pages = async (app: FastifyInstance, folder: string): Promise<void> => {
  await app.register(compress, { global: true, encodings: ['br', 'gzip'] })
  await app.register(fastifyStatic, {
    root: folder, wildcard: false, index: false, cacheControl: false,
    setHeaders: (reply, file) => { reply.header('cache-control', /[/\\]assets[/\\]/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache') },
  })
  const page = (name: string) => (_request: unknown, reply: FastifyReply) => reply.sendFile(name)
  for (const path of ['/', '/c/:cafeId']) app.get(path, page('index.html'))
  for (const path of ['/desk', '/desk/:cafeId']) app.get(path, page('desk.html'))
  app.get('/screen/:cafeId', page('screen.html'))
  app.get('/replay/:cafeId', page('replay.html'))
  app.get('/react/:cafeId', page('react.html'))
}
