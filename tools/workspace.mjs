import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the workspace: every command of the README runs here, whatever folder it is called from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
export const pnpm = ['-y', 'pnpm@12.21.0']

/** Runs a program to its end with our own output; answers its exit code. */
export const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options }).status ?? 1

/** As `run`, but ends this program if the other one failed. */
export const must = (title, command, args, options = {}) => {
  const code = run(command, args, options)
  if (code === 0) return
  console.error(`\n${title} failed (exit code ${code}).`)
  process.exit(code)
}

/** Installs exactly what the lockfile says, once for each lockfile. */
export const install = () => {
  const stamp = path.join(root, 'node_modules', '.installed')
  const wanted = createHash('sha256').update(readFileSync(path.join(root, 'pnpm-lock.yaml'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  must('Installing', npx, [...pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'])
  writeFileSync(stamp, wanted)
}

/** A program of the root's own dependencies. */
export const bin = (name) => path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

/** Builds the server alone. */
export const buildServer = () => { must('Building the server', bin('vite'), ['build', '--logLevel', 'warn'], { cwd: path.join(root, 'apps/server') }) }

/** Builds the pages and the server. */
export const build = () => {
  must('Building the pages', bin('vite'), ['build', '--logLevel', 'warn'], { cwd: path.join(root, 'apps/web') })
  buildServer()
}

/** Every package of the workspace that is there, by its folder. */
export const packages = () =>
  ['packages', 'apps'].flatMap((group) => readdirSync(path.join(root, group)).map((name) => `${group}/${name}`)).concat('tools', 'e2e')
    .filter((folder) => existsSync(path.join(root, folder, 'package.json')))

/** Runs a program until it ends, handing on the signals that we get. */
export const stay = (command, args, options = {}) => {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 0))
  return child
}
