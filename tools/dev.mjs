// `npm run dev`: the server restarts and the pages reload as their source changes. Pages on port 5173.
import { bin, install, root, stay } from './workspace.mjs'

install()
stay(bin('tsx'), ['watch', 'src/main.ts'], { cwd: `${root}/apps/server` })
stay(bin('vite'), ['--host'], { cwd: `${root}/apps/web` })
