// `npm run pictures`: the browser tests take the pictures of docs/images anew.
import path from 'node:path'
import { build, install, run, root } from './workspace.mjs'

install()
build()
process.exit(run(path.join(root, 'e2e/node_modules/.bin/playwright'), ['test'], { cwd: path.join(root, 'e2e'), env: { ...process.env, TABLEE_PICTURES: '1' } }))
