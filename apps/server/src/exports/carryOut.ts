import type { CafeDocument } from '@tablee/export/model/document'
import { sheetOf } from '@tablee/export/model/issuesSheet'
import { minutesOf } from '@tablee/export/model/minutes'
import { minutesDocument } from '@tablee/export/model/minutesDocument'
import { sheetDocument } from '@tablee/export/model/sheetDocument'
import { archiveOf, writeArchive } from '@tablee/export/archive/writeArchive'
import { writeCsv } from '@tablee/export/writers/csv'
import { writeDocx } from '@tablee/export/writers/docx'
import { writeHtml } from '@tablee/export/writers/html'
import { writeMarkdown } from '@tablee/export/writers/markdown'
import { writePdf } from '@tablee/export/writers/pdf'
import { writeXlsx } from '@tablee/export/writers/xlsx'
import type { CafeData, Format, Job } from './job.ts'

const utf8 = new TextEncoder()

/** Writes what is asked for of a café; this may take seconds. */
export const carryOut = async (job: Exclude<Job, { what: 'read' }>, { state, people, events }: CafeData): Promise<Uint8Array> => {
  if (job.what === 'archive') return utf8.encode(writeArchive(archiveOf(state, { events, people: job.people ? [...people].map(([id, person]) => ({ id, ...person })) : null })))
  const options = { position: job.position, time: job.time, directory: people.get.bind(people) }
  if (job.kind === 'minutes') {
    const minutes = minutesOf(state, { ...options, attendance: job.attendance })
    return job.format === 'xlsx' ? writeXlsx(minutes.sheet, minutes) : written(job.format, minutesDocument(minutes))
  }
  const sheet = sheetOf(state, options)
  switch (job.format) {
    case 'xlsx': return writeXlsx(sheet)
    case 'csv': return utf8.encode(writeCsv(sheet, 'frenchExcel'))
    case 'csv-rfc4180': return utf8.encode(writeCsv(sheet, 'rfc4180'))
    default: return written(job.format, sheetDocument(sheet))
  }
}

const written = async (format: Format, document: CafeDocument): Promise<Uint8Array> => {
  switch (format) {
    case 'docx': return writeDocx(document)
    case 'pdf': return writePdf(document)
    case 'html': return utf8.encode(writeHtml(document))
    case 'md': return utf8.encode(writeMarkdown(document))
    default: throw new Error(`the ${document.kind} is not written as ${format}`)
  }
}
