import { paraglideVitePlugin } from '@inlang/paraglide-js'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { serviceWorker } from './serviceWorker.mjs'

/** One page for each of the views, so that a phone never loads what only the desk needs. */
export default defineConfig({
  plugins: [
    paraglideVitePlugin({ project: './project.inlang', outdir: './src/paraglide', strategy: ['globalVariable', 'baseLocale'], emitTsDeclarations: true }),
    react(),
    serviceWorker(),
  ],
  // The worker of similar notes loads what it needs of one language, and no more.
  worker: { format: 'es' },
  build: {
    target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false },
    rolldownOptions: { input: { phone: 'index.html', desk: 'desk.html', screen: 'screen.html', react: 'react.html', replay: 'replay.html' } },
  },
  server: {
    port: 5173,
    proxy: { '/api': 'http://localhost:8080', '/socket.io': { target: 'http://localhost:8080', ws: true } },
  },
})
