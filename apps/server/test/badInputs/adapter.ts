import type { BadInput } from './cases.ts'
import { exportOps } from './exports.ts'
import { importOps } from './imports.ts'
import { httpOps } from './httpOps.ts'
import { NotHere, type Ops, type Play } from './observed.ts'
import { socketOps } from './socketOps.ts'

const table: { readonly [Surface in BadInput['surface']]: Ops } = { http: httpOps, socket: socketOps, import: importOps, export: exportOps }

/** The one place that knows what a case's operation is called here. Rejects with `NotHere` where there is none. */
export const play: Play = (stage, bad, past) => {
  const found = table[bad.surface].find(([op]) => op.test(bad.op))
  if (!found) throw new NotHere(`no operation « ${bad.op} »`)
  return found[1](stage, bad, past)
}
