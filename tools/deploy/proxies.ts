// `npm run proxies`: the reverse proxies of `deploy/` in front of the built server, for real, where nginx and Caddy are
// installed: TLS, the WebSocket, who is believed about addresses, what is not shown to the world.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import https from 'node:https'
import http from 'node:http'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { WebSocket } from 'ws'
import { freePort, startServer } from '../simulate/serverProcess.ts'
import { root } from '../workspace.mjs'

const host = 'cafe.example.org'
const folder = mkdtempSync(path.join(tmpdir(), 'tablee-proxies-'))
const has = (program: string, ...version: string[]): boolean => spawnSync(program, version, { stdio: 'ignore' }).status === 0

type Answer = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly text: string }
type Asking = { readonly method?: string; readonly body?: string | Buffer; readonly headers?: Readonly<Record<string, string>>; readonly from?: string }
const ask = (secure: boolean, port: number, where: string, { method, body, headers = {}, from = '127.0.0.1' }: Asking = {}): Promise<Answer> => new Promise((resolve, reject) => {
  const options: https.RequestOptions = { host: '127.0.0.1', port, path: where, method: method ?? (body === undefined ? 'GET' : 'POST'), localAddress: from, agent: false, servername: host, rejectUnauthorized: false, headers: { host, ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }), ...headers } }
  const take = (response: http.IncomingMessage): void => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }))
  }
  const request = secure ? https.request(options, take) : http.request(options, take)
  request.on('error', reject)
  request.end(body)
})

/** What the server says first over the socket, or the status of its no. */
const upgrade = (port: number, origin: string): Promise<string> => new Promise((resolve) => {
  // A certificate goes by the name that is asked for.
  const options = { rejectUnauthorized: false, servername: host, headers: { host, origin } }
  const socket = new WebSocket(`wss://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, options)
  socket.on('message', (data) => { resolve((data as Buffer).toString().slice(0, 1)); socket.terminate() })
  socket.on('unexpected-response', (_request, response) => { resolve(String(response.statusCode)); socket.terminate() })
  socket.on('error', (error) => resolve(error.message))
})

let ill = 0
const say = (good: boolean, what: string): void => { if (!good) ill += 1; console.log(`${good ? '✓' : '✗'} ${what}`) }

const look = async (name: string, tls: number, plain: number): Promise<void> => {
  const page = await ask(true, tls, '/')
  say(page.status === 200 && page.headers['strict-transport-security'] === 'max-age=31536000' && String(page.headers['content-security-policy']).includes("default-src 'self'"), `${name}: a page over TLS, with our policy and HSTS`)
  const moved = await ask(false, plain, '/desk')
  say([301, 308].includes(moved.status) && String(moved.headers.location).startsWith(`https://${host}`), `${name}: plain http leads to https`)
  say((await ask(true, tls, '/metrics')).status === 404 && (await ask(true, tls, '/metrics/')).status === 404 && (await ask(true, tls, '/metrics?x')).status === 404 && (await ask(true, tls, '//metrics')).status === 404 && (await ask(true, tls, '/%6Detrics')).status === 404, `${name}: figures are not shown to the world`)
  say((await ask(true, tls, '/readyz')).status === 200, `${name}: the server behind is ready`)
  const [own, foreign] = [await upgrade(tls, `https://${host}`), await upgrade(tls, 'https://evil.example')]
  say(own === '0' && foreign === '403', `${name}: a socket for our own pages (${own}), none for another site's (${foreign})`)
  say((await ask(true, tls, '/api/door', { body: '{"code":"ZZZZZZ"}', headers: { origin: 'https://evil.example' } })).status === 403, `${name}: nor a request`)
  const wrong = (from: string, forwarded: string): Promise<Answer> => ask(true, tls, '/api/door', { body: '{"code":"ZZZZZZ"}', from, headers: { 'x-forwarded-for': forwarded, forwarded: `for=${forwarded}`, 'x-real-ip': forwarded } })
  const guesses: number[] = []
  for (let index = 0; index < 60; index += 1) guesses.push((await wrong('127.0.0.2', `10.1.1.${index}`)).status)
  say(guesses.slice(0, 40).every((status) => status === 404) && guesses.slice(41).every((status) => status === 429), `${name}: 60 guesses under 60 invented addresses are those of one`)
  say((await wrong('127.0.0.3', '127.0.0.2')).status === 404, `${name}: and nobody else's`)
  const large = Buffer.alloc(20_000_000, ' ')
  const taken = await ask(true, tls, '/api/cafes/import', { body: large })
  say(taken.status === 404 && taken.text.includes('LINK_UNKNOWN'), `${name}: an archive of 20 MB comes through to the server (${taken.status})`)
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => { child.once('exit', () => resolve()); child.kill('SIGTERM') })
const answersSoon = async (port: number): Promise<void> => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await ask(true, port, '/healthz').then(({ status }) => status === 200, () => false)) return
    await new Promise((resolve) => { setTimeout(resolve, 100) })
  }
  throw new Error('the proxy does not answer')
}

const behind = await freePort()
const server = await startServer(path.join(folder, 'data'), behind, { TABLEE_TRUST_PROXY: '1', TABLEE_PUBLIC_URL: `https://${host}` })
try {
  let tried = 0
  if (has('nginx', '-v') && has('openssl', 'version')) {
    const [tls, plain] = [await freePort(), await freePort()]
    spawnSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${host}`, '-keyout', path.join(folder, 'privkey.pem'), '-out', path.join(folder, 'fullchain.pem')], { stdio: 'ignore' })
    const own = readFileSync(path.join(root, 'deploy/nginx.conf'), 'utf8').replaceAll(`/etc/ssl/${host}`, folder).replaceAll('listen 443', `listen 127.0.0.1:${tls}`).replaceAll('listen 80', `listen 127.0.0.1:${plain}`).replaceAll('127.0.0.1:8080', `127.0.0.1:${behind}`)
    const file = path.join(folder, 'nginx.conf')
    writeFileSync(file, `user ${userInfo().username} root; worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; events {}\nhttp { access_log off; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;\n${own}\n}`)
    const child = spawn('nginx', ['-c', file, '-e', `${folder}/error.log`], { stdio: ['ignore', 'inherit', 'inherit'] })
    await answersSoon(tls)
    await look('nginx', tls, plain)
    await ended(child)
    tried += 1
  } else console.log('· nginx is not installed here')
  // Each proxy's guesses are its own: a fresh minute would be waited for otherwise.
  await server.stop()
  const again = await startServer(path.join(folder, 'data'), behind, { TABLEE_TRUST_PROXY: '1', TABLEE_PUBLIC_URL: `https://${host}` })
  if (has('caddy', 'version')) {
    const [tls, plain] = [await freePort(), await freePort()]
    const file = path.join(folder, 'Caddyfile')
    // No certificate can be had for a name that is not ours: Caddy makes one itself.
    writeFileSync(file, `{\n admin off\n https_port ${tls}\n http_port ${plain}\n skip_install_trust\n storage file_system ${folder}/caddy\n}\n${readFileSync(path.join(root, 'deploy/Caddyfile'), 'utf8').replace(/^(cafe\.example\.org \{)/m, '$1\n\ttls internal').replaceAll('tablee:8080', `127.0.0.1:${behind}`)}`)
    mkdirSync(path.join(folder, 'home'), { recursive: true })
    const child = spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: path.join(folder, 'home') } })
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => { said += chunk.toString() })
    await answersSoon(tls).catch((error: unknown) => { console.error(said.slice(-3_000)); throw error })
    await look('Caddy', tls, plain)
    await ended(child)
    tried += 1
  } else console.log('· Caddy is not installed here')
  await again.stop()
  if (tried === 0) console.log('nothing was tried')
} finally {
  await server.kill()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(ill === 0 ? 0 : 1)
