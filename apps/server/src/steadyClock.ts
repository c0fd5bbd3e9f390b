/**
 * Milliseconds since 1970 that grow steadily: the wall clock is read once, so that setting the machine's clock
 * changes no round's length.
 */
export const createSteadyClock = (): (() => number) => {
  const start = Date.now() - performance.now()
  return () => start + performance.now()
}
