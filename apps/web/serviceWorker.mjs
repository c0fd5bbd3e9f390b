import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
/** What the phone's page shows beside its own parts. */
const beside = ['/icon.svg', '/manifest.webmanifest', '/icon-192.png']

/** Writes `sw.js`: the phone's page with every part of it, lazily loaded ones too, under a version of its content. */
export const serviceWorker = () => ({
  name: 'tablee-service-worker',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const html = bundle['index.html']
      if (!html) this.error('the phone has no page to be kept')
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk')
      const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === 'phone')
      if (!entry) this.error('the phone has no entry to be kept')
      const found = new Set()
      const follow = (file) => {
        const chunk = bundle[file]
        if (!chunk || found.has(file)) return
        found.add(file)
        for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css)
        for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) follow(next)
      }
      follow(entry.fileName)
      const files = ['/', ...beside, ...[...found].map((file) => `/${file}`).toSorted()]
      const version = createHash('sha256').update(String(html.source)).update(files.join()).update(beside.map((file) => readFileSync(path.join(here, 'public', file), 'latin1')).join()).digest('hex').slice(0, 12)
      const source = readFileSync(path.join(here, 'src/phone/sw.template.js'), 'utf8').replace('__VERSION__', version).replace('__FILES__', JSON.stringify(files))
      this.emitFile({ type: 'asset', fileName: 'sw.js', source })
    },
  },
})
