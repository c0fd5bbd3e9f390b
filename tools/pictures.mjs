// `npm run pictures`: the walk through every screen takes the pictures of docs/images anew.
import path from 'node:path'
import { build, install, run, root } from './workspace.mjs'

install()
build()
process.exit(run(path.join(root, 'e2e/node_modules/.bin/playwright'), ['test', 'everyScreen'], { cwd: path.join(root, 'e2e'), env: { ...process.env, TABLEE_PICTURES: '1' } }))
