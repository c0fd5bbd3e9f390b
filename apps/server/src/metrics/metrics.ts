import { Counter, Gauge, Registry as Metrics, collectDefaultMetrics } from 'prom-client'

export type Noticed = 'frameWithoutCallback' | 'commandRepeated' | 'connectionRefused' | 'viewerLetGo'

/** What is counted: the server's work, never whose. Labels come from closed tables, so that no text can get in. */
export type ServerMetrics = {
  /** An HTTP answer, by route and status. */
  answered(route: string, status: number): void
  /** A command over a socket or HTTP: `ok`, or the code of its no. */
  commanded(outcome: string): void
  /** A frame that was no command, by the code of its no. */
  refusedFrame(code: string): void
  /** Something that does no harm, but that whoever watches the server wants to know of. */
  noticed(what: Noticed): void
  /** In the format of Prometheus. */
  print(): Promise<string>
  readonly type: string
}

export type Watched = { readonly sockets: () => number; readonly cafes: () => number; readonly freeBytes: () => number | null }

export const createMetrics = ({ sockets, cafes, freeBytes }: Watched): ServerMetrics => {
  const metrics = new Metrics()
  collectDefaultMetrics({ register: metrics, prefix: 'tablee_' })
  const registers = [metrics]
  const answers = new Counter({ name: 'tablee_http_answers_total', help: 'HTTP answers by route and status', labelNames: ['route', 'status'], registers })
  const commands = new Counter({ name: 'tablee_commands_total', help: 'Commands by outcome', labelNames: ['outcome'], registers })
  const frames = new Counter({ name: 'tablee_frames_refused_total', help: 'Frames that were no command, by the code of the no', labelNames: ['code'], registers })
  const notices = new Counter({ name: 'tablee_noticed_total', help: 'Frames that want no answer, commands sent again, connections refused, viewers let go because they read nothing', labelNames: ['what'], registers })
  const gauge = (name: string, help: string, read: () => number): void => { void new Gauge({ name, help, registers, collect() { this.set(read()) } }) }
  gauge('tablee_sockets', 'Sockets connected', sockets)
  gauge('tablee_cafes_open', 'Cafés held in memory', cafes)
  gauge('tablee_disk_free_bytes', 'Room on the disk of the data folder', () => freeBytes() ?? Number.NaN)
  return {
    answered: (route, status) => answers.inc({ route, status: String(status) }),
    commanded: (outcome) => commands.inc({ outcome }),
    refusedFrame: (code) => frames.inc({ code }),
    noticed: (what) => notices.inc({ what }),
    print: () => metrics.metrics(),
    type: metrics.contentType,
  }
}
