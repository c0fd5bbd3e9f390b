import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkHistory } from '../../packages/sync/sim/check.ts'
import { newId } from '../simulate/headless.ts'
import { freePort, startServer } from '../simulate/serverProcess.ts'
import { openHall, waitFor } from './hall.ts'
import { readStoredLog } from './storedLog.ts'
import { pause } from './trouble.ts'

export type DiskFullReport = { readonly broken: readonly string[]; readonly acknowledgedNotes: number; readonly keptMeanwhile: number; readonly notRun: string | null }

/** The disk fills up under a café, a viewer comes meanwhile, and then there is room again: nobody loses a note, and the server never ends. */
export const fillDisk = async (phones: number): Promise<DiskFullReport> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablee-full-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder])
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    return { broken: [], acknowledgedNotes: 0, keptMeanwhile: 0, notRun: 'a small disk cannot be mounted here: that takes root' }
  }
  const server = await startServer(folder, await freePort(), { TABLEE_LIMITS: '0' })
  const broken: string[] = []
  try {
    const hall = await openHall(server, server.origin, phones)
    const write = (count: number): void => {
      for (let given = 0; given < count; given += 1) {
        const replica = hall.phones[given % hall.phones.length]?.replica
        const noteId = newId()
        void replica?.execute({ type: 'postNote', noteId, text: `une note ${noteId}`, round: 1, typedAt: replica.now() })
      }
    }
    const waiting = (): number => hall.devices.reduce((sum, { replica }) => sum + (replica?.view().waiting.length ?? 0), 0)
    write(100)
    await pause(500)
    await waitFor('the first notes', () => waiting() === 0, 20_000)

    const filler = path.join(folder, 'filler')
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096'])
    // The log may still have room in what it holds already; it has not for long.
    for (let turn = 0; turn < 40 && waiting() === 0; turn += 1) { write(200); await pause(500) }
    await pause(1_500)
    const keptMeanwhile = waiting()
    if (keptMeanwhile === 0) broken.push('the disk was never full: nothing waits')
    if (server.exited) broken.push('the server ended when the disk was full')
    hall.desks[1]?.close()
    hall.desks[1]?.open()
    await waitFor('a desk that comes while the disk is full', () => hall.desks[1]?.replica?.view().ready === true, 10_000).catch((error: unknown) => { broken.push(String(error)) })

    writeFileSync(filler, '')
    await waitFor('everything that was kept to be sent once there is room', () => waiting() === 0, 30_000).catch((error: unknown) => { broken.push(`N6 ${String(error)}`) })
    await pause(1_000)
    const now = hall.desks[0]?.replica?.now() ?? 0
    broken.push(...checkHistory(hall.links.cafeId, await readStoredLog(folder, hall.links.cafeId), hall.devices.flatMap(({ witness, disk, replica }) => (replica ? [{ witness, view: replica.view(), kept: [...disk.values()], clockError: replica.now() - now }] : [])), () => ({ name: '', organisation: '' })))
    for (const device of hall.devices) device.close()
    return { broken, acknowledgedNotes: hall.phones.reduce((sum, { witness }) => sum + witness.acknowledged.size, 0), keptMeanwhile, notRun: null }
  } finally {
    await server.kill()
    spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  }
}
