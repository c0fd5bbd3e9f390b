import { defineConfig } from 'vite'

/** One file for the server and one for its export thread; Tablée's own packages are bundled, the libraries of npm stay where they are. */
export default defineConfig({
  build: {
    ssr: true, outDir: 'dist', target: 'node20', sourcemap: true, minify: false,
    rolldownOptions: { input: { main: 'src/main.ts', exportWorker: 'src/exports/worker.ts' }, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
  ssr: { noExternal: [/^@tablee\//] },
})
