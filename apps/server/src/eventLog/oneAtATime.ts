/** Runs what it is given one after the other, each to its end, whatever becomes of the one before. */
export const oneAtATime = (): (<T>(of: string, work: () => Promise<T>) => Promise<T>) => {
  let line: Promise<unknown> = Promise.resolve()
  return (_of, work) => {
    const turn = line.then(work, work)
    line = turn.catch(() => undefined)
    return turn
  }
}
