// Put into a measured server with NODE_OPTIONS=--import: tells its processor time, memory and how long its event loop was held.
// `GET /` answers and begins anew. The product itself knows nothing of it.
import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const loop = monitorEventLoopDelay({ resolution: 5 })
loop.enable()
let since = performance.now()
let cpu = process.cpuUsage()

createServer((request, response) => {
  if (request.url === '/collect') globalThis.gc?.()
  const spent = process.cpuUsage(cpu)
  const seconds = (performance.now() - since) / 1_000
  const { rss, heapUsed, external } = process.memoryUsage()
  response.end(JSON.stringify({ seconds, cpu: (spent.user + spent.system) / 1e6 / seconds, heldMax: loop.max / 1e6, heldP99: loop.percentile(99) / 1e6, rss, heapUsed, external }))
  loop.reset()
  since = performance.now()
  cpu = process.cpuUsage()
}).listen(Number(process.env.TABLEE_BENCH_PROBE), '127.0.0.1').unref()
