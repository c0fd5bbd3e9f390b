import { defineConfig } from 'vite'

/** One file for the server; Tablée's own packages are bundled, the libraries of npm stay where they are. */
export default defineConfig({
  build: { ssr: 'src/main.ts', outDir: 'dist', target: 'node20', sourcemap: true, minify: false, rolldownOptions: { output: { entryFileNames: 'main.js' } } },
  ssr: { noExternal: [/^@tablee\//] },
})
