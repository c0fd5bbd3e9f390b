import type { IncomingMessage, RequestListener, Server as HttpServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { errorBody, languageOf } from '../policies/denials.ts'
import { isOwnOrigin } from '../policies/origins.ts'

/**
 * A page of another site gets no socket: 403, in words, before Engine.IO (which would say 400) sees it; and what
 * is not the handshake's own address is nothing of Engine.IO's, but of `routes`, which were there before it.
 */
export const refuseForeignOrigins = (http: HttpServer, routes: readonly RequestListener[], publicUrl: string | null): void => {
  const isForeign = ({ url, headers }: IncomingMessage): boolean => (url ?? '').startsWith('/socket.io') && !isOwnOrigin(headers.origin, headers.host, publicUrl)
  const body = (request: IncomingMessage, code: 'BAD_ORIGIN' | 'BAD_JSON'): string => JSON.stringify(errorBody({ code }, languageOf(request.headers['accept-language'])))

  const upgrades = http.listeners('upgrade') as ((request: IncomingMessage, socket: Duplex, head: Buffer) => void)[]
  http.removeAllListeners('upgrade')
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isForeign(request)) { for (const listener of upgrades) listener.call(http, request, socket, head); return }
    const text = body(request, 'BAD_ORIGIN')
    socket.on('error', () => socket.destroy())
    socket.end(`HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  })
  http.removeAllListeners('request')
  http.on('request', (request, response) => {
    const no = (status: number, code: 'BAD_ORIGIN' | 'BAD_JSON'): void => { response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' }).end(body(request, code)) }
    if (isForeign(request)) no(403, 'BAD_ORIGIN')
    // There is no polling: who asks there for no WebSocket is told so in words, as everywhere.
    else if (/^\/socket\.io\/?(\?|$)/.test(request.url ?? '')) no(400, 'BAD_JSON')
    else for (const listener of routes) listener.call(http, request, response)
  })
}
