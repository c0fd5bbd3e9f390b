import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Config } from './config.ts'

/** Where a folder says who serves it: the process and the port, for as long as it does. */
export const servedBy = (dataFolder: string): string => path.join(dataFolder, 'server.pid')

/** The port at which another Tablée serves this folder and answers, or null: what a crash left behind keeps nobody from starting. */
export const otherServer = async (dataFolder: string): Promise<number | null> => {
  let port = 0
  try { port = Number(readFileSync(servedBy(dataFolder), 'utf8').split(' ')[1] ?? 0) } catch { return null }
  if (!port) return null
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
  return answer?.ok ? port : null
}

/** Why the server does not start, in words that say what to do. */
export const whyNot = (error: unknown, { port, host, dataFolder, databaseUrl }: Config): string => {
  const { code = '', syscall = '', message = String(error) } = (error ?? {}) as { code?: string; syscall?: string; message?: string }
  if (syscall === 'listen' || syscall === 'bind' || code === 'EADDRINUSE') {
    if (code === 'EADDRINUSE') return `port ${port} is taken by another program, perhaps by a Tablée that runs already: end it, or set TABLEE_PORT`
    if (code === 'EACCES') return `port ${port} is only for the system's administrator: set TABLEE_PORT to one from 1024 on, or put a reverse proxy in front`
  }
  if (code === 'EADDRNOTAVAIL' || ((code === 'ENOTFOUND' || code === 'EAI_AGAIN') && syscall === 'getaddrinfo' && databaseUrl === null)) return `TABLEE_HOST: this machine has no interface ${host}`
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST' || code === 'EPERM' || /^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code)) return `TABLEE_DATA: the folder ${path.resolve(dataFolder)} cannot be written to (${code}): give it to whoever runs the server, or name another`
  if (databaseUrl !== null && (code !== '' || message === '')) return `TABLEE_DATABASE_URL: the PostgreSQL does not answer as it should (${code || 'no connection'}): is it running, and are its name, user and password right?`
  return message
}
