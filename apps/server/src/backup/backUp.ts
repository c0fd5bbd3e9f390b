import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { copyInto, openDatabaseFile } from '../eventLog/database.ts'
import { refold, type CafeHeld } from './verify.ts'

const Manifest = v.object({ backup: v.literal(1), at: v.string(), cafes: v.array(v.object({ cafeId: v.string(), title: v.string(), head: v.number(), checksum: v.string(), fold: v.string() })) })
export type Manifest = v.InferOutput<typeof Manifest>

/** A copy that is not what its list says, or no copy at all. */
export class BadBackup extends Error { override readonly name = 'BadBackup' }

const dataFile = 'tablee.db'

/**
 * Copies the data folder into a new one while the server goes on: the data file as it is at one moment, the key,
 * and a list of what each café folds to. Rejects, and says so, if the copy does not fold to the same.
 */
export const backUp = async (dataFolder: string, into: string): Promise<Manifest> => {
  if (!existsSync(path.join(dataFolder, dataFile))) throw new BadBackup(`there is no data file in ${dataFolder}`)
  if (existsSync(path.join(into, dataFile))) throw new BadBackup(`${into} already holds a backup: choose another folder`)
  mkdirSync(into, { recursive: true, mode: 0o700 })
  const live = await openDatabaseFile(path.join(dataFolder, dataFile))
  try {
    await copyInto(live, path.resolve(into, dataFile))
  } finally {
    await live.destroy()
  }
  chmodSync(path.join(into, dataFile), 0o600)
  // Links are derived from it: without the key a copy would open no café.
  if (existsSync(path.join(dataFolder, 'key'))) { copyFileSync(path.join(dataFolder, 'key'), path.join(into, 'key')); chmodSync(path.join(into, 'key'), 0o600) }
  const manifest: Manifest = { backup: 1, at: new Date().toISOString(), cafes: [...(await heldIn(into))] }
  writeFileSync(path.join(into, 'backup.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  return manifest
}

const heldIn = async (folder: string): Promise<CafeHeld[]> => {
  const copy = await openDatabaseFile(path.join(folder, dataFile))
  try { return await refold(copy) } finally { await copy.destroy() }
}

/** Folds every café of a backup again and compares with its list. Rejects with `BadBackup` at the first difference. */
export const verifyBackup = async (folder: string): Promise<Manifest> => {
  if (!existsSync(path.join(folder, dataFile)) || !existsSync(path.join(folder, 'backup.json'))) throw new BadBackup(`${folder} holds no backup`)
  const read = v.safeParse(Manifest, JSON.parse(readFileSync(path.join(folder, 'backup.json'), 'utf8')))
  if (!read.success) throw new BadBackup(`${folder}/backup.json is not a backup's list`)
  const held = new Map((await heldIn(folder)).map((cafe) => [cafe.cafeId, cafe]))
  for (const { cafeId, head, checksum, fold } of read.output.cafes) {
    const found = held.get(cafeId)
    if (found?.head !== head || found.checksum !== checksum || found.fold !== fold) throw new BadBackup(`café ${cafeId} of this backup is not what was written: use another one`)
  }
  return read.output
}
