import type { ReadArchive } from '@tablee/export/archive/readArchive'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { FromWorker, Job, Piece, ToWorker } from './job.ts'

/** Writes and reads files in a thread of its own, so that no live board waits for a document. */
export type Exporter = {
  /** Rejects where writing failed, which is a defect. */
  write(job: Exclude<Job, { what: 'read' }>, pieces: Iterable<Piece>): Promise<Uint8Array>
  read(file: Uint8Array): Promise<ReadArchive>
  close(): Promise<void>
}

/** The thread's program beside this file: as it is built, or its source, which a thread has to be taught to read. */
const program = (): URL => {
  if (!import.meta.url.endsWith('.ts')) return new URL('./exportWorker.js', import.meta.url)
  const [tsx, source] = [import.meta.resolve('tsx/esm/api'), new URL('./worker.ts', import.meta.url).href].map((url) => JSON.stringify(url))
  return new URL(`data:text/javascript,${encodeURIComponent(`import { register } from ${tsx}; register(); await import(${source})`)}`)
}

/** More than this and the thread ends, not the server (megabytes). */
const mostMemory = 1_024

type Waiting = { readonly told: (answer: FromWorker) => void; readonly failed: (error: Error) => void }

export const createExporter = (): Exporter => {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastId = 0

  const open = (): Worker => {
    if (worker) return worker
    const opened = new Worker(program(), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: mostMemory } })
    opened.on('message', (answer: FromWorker) => {
      waiting.get(answer.id)?.told(answer)
      waiting.delete(answer.id)
      if (waiting.size === 0) opened.unref()
    })
    // The thread is gone with all it was asked; the next wish opens another one.
    const lost = (error: Error): void => {
      if (worker === opened) worker = null
      for (const { failed } of waiting.values()) failed(error)
      waiting.clear()
    }
    opened.on('error', lost)
    opened.on('exit', (code) => lost(new Error(`the export thread ended with code ${code}`)))
    worker = opened
    return opened
  }

  const ask = async (job: Job, pieces: Iterable<Piece>): Promise<FromWorker> => {
    const thread = open()
    const id = (lastId += 1)
    thread.ref()
    const answer = new Promise<FromWorker>((told, failed) => { waiting.set(id, { told, failed }) })
    // Whoever waits hears of a thread that ends meanwhile.
    answer.catch(() => undefined)
    const send = (message: ToWorker): void => thread.postMessage(message, [])
    for (const piece of pieces) {
      send({ id, piece })
      await setImmediate()
    }
    send({ id, job })
    const told = await answer
    if ('failed' in told) throw new Error(told.failed)
    return told
  }

  return {
    write: async (job, pieces) => {
      const told = await ask(job, pieces)
      if (!('file' in told)) throw new Error('a file was asked for and something else was given')
      return told.file
    },
    read: async (file) => {
      const told = await ask({ what: 'read', file }, [])
      if (!('read' in told)) throw new Error('an archive was to be read and something else was done')
      return told.read
    },
    close: async () => { await worker?.terminate() },
  }
}
