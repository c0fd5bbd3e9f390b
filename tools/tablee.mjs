#!/usr/bin/env node
// `npx tablee <command>`: everything that is done to a Tablée from a terminal.
import { parseArgs } from 'node:util'
import { build, install, run, stay, bin, root } from './workspace.mjs'
import path from 'node:path'

const commands = {
  serve: 'starts the server (as npm start): --port 8080 --data data',
  create: 'makes a café on a running server and prints its links: --title "…" --question "…" [--people 20] [--language fr|en]',
  export: 'writes a café\'s issues sheet: --cafe <id> [--format docx|xlsx|pdf|csv|md|html] [--out file]',
  backup: 'copies the data folder while the server goes on: [--to folder]',
  restore: 'puts a backup back: --from folder, or one café beside the others: --from folder --cafe <id> [--until <event>]',
  simulate: 'people who join a café and write: --code ABC234 [--people 12] [--minutes 60]',
  doctor: 'looks at this machine: ports, disk, clock, data, and the address for the QR code',
}

const [name = 'help', ...rest] = process.argv.slice(2)
const isHelp = (word) => ['help', '--help', '-h'].includes(word)
if (!Object.hasOwn(commands, name)) {
  if (!isHelp(name)) console.error(`There is no command « ${name} ».\n`)
  console[isHelp(name) ? 'log' : 'error'](`npx tablee <command>\n\n${Object.entries(commands).map(([command, what]) => `  ${command.padEnd(10)}${what}`).join('\n')}\n\nAll take --data <folder> (default: the folder « data » of Tablée itself) and --port <port> (default: 8080).`)
  process.exit(isHelp(name) ? 0 : 2)
}
if (rest.includes('--help') || rest.includes('-h')) {
  console.log(`npx tablee ${name}\n  ${commands[name]}`)
  process.exit(0)
}
// npm goes to the root before it runs anything: what is named on the command line is meant from where the person is.
const here = process.cwd() === root ? (process.env.INIT_CWD ?? root) : process.cwd()
if (name === 'serve') {
  let given
  try {
    given = parseArgs({ args: rest, options: { port: { type: 'string' }, data: { type: 'string' } } }).values
  } catch (error) {
    console.error(`${error.message.split('. ')[0]}.\nnpx tablee serve ${commands.serve}`)
    process.exit(2)
  }
  install()
  build()
  stay(process.execPath, ['apps/server/dist/main.js'], { env: { ...process.env, ...(given.port === undefined ? {} : { TABLEE_PORT: given.port }), ...(given.data === undefined ? {} : { TABLEE_DATA: path.resolve(here, given.data) }) } })
} else {
  install()
  process.exit(run(bin('tsx'), ['--tsconfig', path.join(root, 'tsconfig.json'), path.join(root, `tools/cli/${name}.ts`), ...rest], { cwd: here }))
}
