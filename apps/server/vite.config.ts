import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { defineConfig, type Plugin } from 'vite'

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { dependencies: Record<string, string> }

/** What the built files ask npm for is there where only what is needed to run is installed; the build fails otherwise. */
const installedWhereItRuns: Plugin = {
  name: 'installed-where-it-runs',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue
      for (const imported of [...file.imports, ...file.dynamicImports]) {
        const name = imported.split('/').slice(0, imported.startsWith('@') ? 2 : 1).join('/')
        if (imported in bundle || imported.startsWith('node:') || builtinModules.includes(imported) || name in dependencies) continue
        this.error(`${file.fileName} imports ${imported}, which is no dependency of the server: it would be missing where only those are installed`)
      }
    }
  },
}

/** One file for the server and one for its export thread; Tablée's own packages are bundled, the libraries of npm stay where they are. */
export default defineConfig({
  plugins: [installedWhereItRuns],
  build: {
    ssr: true, outDir: 'dist', target: 'node20', sourcemap: true, minify: false,
    rolldownOptions: { input: { main: 'src/main.ts', exportWorker: 'src/exports/worker.ts' }, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
  ssr: { noExternal: [/^@tablee\//] },
})
