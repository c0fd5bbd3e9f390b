// Runs one of our TypeScript tools: `node tools/run.mjs tools/demo/demo.ts --fast`.
import { bin, install, stay } from './workspace.mjs'

install()
stay(bin('tsx'), process.argv.slice(2))
