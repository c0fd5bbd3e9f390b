// Checks the types of every package as it is built, then of all tests and tools together.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { bin, must, packages, root } from './workspace.mjs'

for (const folder of [...packages(), '.']) {
  const config = path.join(folder, 'tsconfig.json')
  if (existsSync(path.join(root, config))) must(`Types of ${folder}`, bin('tsc'), ['-p', config])
}
