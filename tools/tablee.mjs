#!/usr/bin/env node
// `npx tablee <command>`: everything that is done to a Tablée from a terminal.
import { build, install, run, stay, bin, root } from './workspace.mjs'
import path from 'node:path'

const commands = {
  serve: 'starts the server (as npm start): --port 8080 --data data',
  create: 'makes a café on a running server and prints its links: --title "…" --question "…" [--people 20]',
  export: 'writes a café\'s documents: --cafe <id> --format docx|xlsx|pdf|csv|md|html --out file',
  backup: 'copies the data folder while the server goes on: --to folder',
  restore: 'puts a backup back: --from folder, or one café beside the others: --cafe <id> [--until <event>]',
  simulate: 'people who join a café and write: --code ABC234 [--people 12]',
  doctor: 'looks at this machine: ports, disk, clock, data, and the address for the QR code',
}

const [name = 'help', ...rest] = process.argv.slice(2)
if (!Object.hasOwn(commands, name)) {
  console.log(`npx tablee <command>\n\n${Object.entries(commands).map(([command, what]) => `  ${command.padEnd(10)}${what}`).join('\n')}\n\nAll take --data <folder> (default: data) and --port <port> (default: 8080).`)
  process.exit(name === 'help' || name === '--help' ? 0 : 2)
}
install()
if (name === 'serve') {
  const option = (flag) => { const at = rest.indexOf(flag); return at < 0 ? undefined : rest[at + 1] }
  build()
  stay(process.execPath, ['apps/server/dist/main.js'], { env: { ...process.env, ...(option('--port') ? { TABLEE_PORT: option('--port') } : {}), ...(option('--data') ? { TABLEE_DATA: path.resolve(option('--data')) } : {}) } })
} else process.exit(run(bin('tsx'), [path.join(root, `tools/cli/${name}.ts`), ...rest]))
