// `npm run licences`: every package of the lockfile with its licence; ends with 1 where one does not go with EUPL-1.2.
import { lockedPackages } from './lockfile.ts'

/** Licences whose works may be used in, and given out with, a work under EUPL-1.2 (article 5 and its appendix, or permissive). */
const compatible = new Set(['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'CC-BY-3.0', 'Unlicense', 'OFL-1.1', 'MPL-2.0', 'LGPL-3.0-or-later', 'Python-2.0', 'Zlib', 'WTFPL', 'EUPL-1.2', 'PostgreSQL'])

/** An expression of SPDX: all of `AND`, one of `OR`. */
const fits = (licence: string): boolean => licence.replace(/[()]/g, '').split(/ OR /i).some((choice) => choice.split(/ AND /i).every((one) => compatible.has(one.trim())))

const packages = lockedPackages()
const installed = packages.filter(({ licence }) => licence !== '')
const wrong = installed.filter(({ licence }) => !fits(licence))
const count = new Map<string, number>()
for (const { licence } of installed) count.set(licence, (count.get(licence) ?? 0) + 1)
for (const [licence, packagesOfIt] of [...count].sort((a, b) => b[1] - a[1])) console.log(`${String(packagesOfIt).padStart(5)}  ${licence}`)
console.log(`${packages.length} packages in the lockfile, ${packages.length - installed.length} of other systems and not installed here`)
if (process.argv.includes('--all')) for (const { name, version, licence } of installed) console.log(`${name}@${version}  ${licence}`)
for (const { name, version, licence } of wrong) console.error(`${name}@${version}: ${licence} is not known to go with EUPL-1.2`)
process.exit(wrong.length === 0 ? 0 : 1)
