// `npm run pictures`: the walks through every screen take the pictures of docs/images anew.
import path from 'node:path'
import { build, install, run, root } from './workspace.mjs'

install()
build()
process.exit(run(path.join(root, 'e2e/node_modules/.bin/playwright'), ['test', 'everyScreen', 'choices', 'follow'], { cwd: path.join(root, 'e2e'), env: { ...process.env, TABLEE_PICTURES: '1' } }))
