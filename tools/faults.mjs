// `npm run faults`: what the README says of it is in tools/faults/faults.ts. The server is built anew: what is tested is what runs.
import { bin, buildServer, install, stay } from './workspace.mjs'

install()
buildServer()
stay(bin('tsx'), ['tools/faults/faults.ts', ...process.argv.slice(2)])
