/** The value below which a share `q` of the list lies, to a tenth; NaN of nothing. */
export const quantile = (list: readonly number[], q: number): number => {
  const sorted = list.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN) * 10) / 10
}
export const median = (list: readonly number[]): number => quantile(list, 0.5)

export const wait = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms) })

/** The share of one core that this process used since the last call. */
export const createOwnCpu = (): (() => number) => {
  let since = performance.now(), cpu = process.cpuUsage()
  return () => {
    const spent = process.cpuUsage(cpu), seconds = (performance.now() - since) / 1_000
    since = performance.now()
    cpu = process.cpuUsage()
    return Math.round(((spent.user + spent.system) / 1e6 / seconds) * 100) / 100
  }
}
