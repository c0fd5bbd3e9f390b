// `npm test`: install, lint, types, build, unit and property tests, browser tests, a server under fire, planted defects. The last line counts them.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bin, build, install, must, root, run } from './workspace.mjs'

install()
must('Messages', path.join(root, 'apps/web/node_modules/.bin/paraglide-js'), ['compile', '--project', './project.inlang', '--outdir', './src/paraglide', '--strategy', 'globalVariable', 'baseLocale', '--emit-ts-declarations'], { cwd: path.join(root, 'apps/web') })
must('Lint', bin('oxlint'), ['--type-aware', '--deny-warnings'])
must('Types', process.execPath, ['tools/types.mjs'])
build()
must('Page budget', process.execPath, ['apps/web/budget.mjs'])

const results = mkdtempSync(path.join(tmpdir(), 'tablee-test-'))
const read = (name) => {
  const file = path.join(results, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
const unitCode = run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${path.join(results, 'unit.json')}`])
const browserCode = run(path.join(root, 'e2e/node_modules/.bin/playwright'), ['test'], {
  cwd: path.join(root, 'e2e'), env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(results, 'browser.json') },
})
const underFire = run(bin('tsx'), ['tools/faults/faults.ts', '--short'])
// A harness that cannot fail proves nothing: planted defects have to be caught.
const mutants = run(bin('tsx'), ['tools/faults/faults.ts', '--mutants', '--short'])
const ran = [underFire, mutants]
const unit = read('unit.json')
const browser = read('browser.json')
rmSync(results, { recursive: true, force: true })

const passed = (unit?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0) + ran.filter((code) => code === 0).length
let failed = (unit?.numFailedTests ?? 0) + (browser?.stats.unexpected ?? 0) + (browser?.stats.flaky ?? 0) + ran.filter((code) => code !== 0).length
// A run that broke without naming a test counts as one failure: silence is no success.
if (failed === 0 && (unitCode !== 0 || browserCode !== 0 || unit === null || browser === null)) failed = 1
// Said again at the end: much has been printed since the unit tests.
for (const file of unit?.testResults ?? []) {
  const broken = file.assertionResults.filter(({ status }) => status === 'failed')
  for (const { fullName, failureMessages } of broken) console.log(`✘ ${path.relative(root, file.name)} › ${fullName}\n  ${failureMessages.join('\n').slice(0, 2_000)}`)
  if (file.status === 'failed' && broken.length === 0) console.log(`✘ ${path.relative(root, file.name)}\n  ${file.message}`)
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
