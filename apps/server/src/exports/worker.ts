import { readArchive } from '@tablee/export/archive/readArchive'
import { parentPort } from 'node:worker_threads'
import { carryOut } from './carryOut.ts'
import type { FromWorker, Job, ToWorker } from './job.ts'
import { createGathering } from './pieces.ts'

/** A thread of its own for what takes long: files are written and read here while the cafés go on. */
const gatherings = new Map<number, ReturnType<typeof createGathering>>()
const utf8 = new TextDecoder('utf-8', { ignoreBOM: false })

const answer = async (id: number, job: Job): Promise<FromWorker> => {
  const gathered = gatherings.get(id)
  gatherings.delete(id)
  try {
    if (job.what === 'read') return { id, read: readArchive(utf8.decode(job.file)) }
    return { id, file: await carryOut(job, (gathered ?? createGathering()).data()) }
  } catch (error) {
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (message: ToWorker) => {
  if ('piece' in message) {
    const gathering = gatherings.get(message.id) ?? createGathering()
    gatherings.set(message.id, gathering)
    gathering.add(message.piece)
    return
  }
  void answer(message.id, message.job).then((told) => { parentPort?.postMessage(told, 'file' in told ? [told.file.buffer as ArrayBuffer] : []) })
})
