/** The answer of one request to IndexedDB; rejects with its error. */
export const answered = <Result>(request: IDBRequest<Result>): Promise<Result> => new Promise((resolve, reject) => {
  request.addEventListener('success', () => resolve(request.result))
  request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB said no')))
})

/** Resolves when the transaction is on disk; rejects with its error if it is not, and never will be. */
export const written = (transaction: IDBTransaction): Promise<void> => new Promise((resolve, reject) => {
  const fail = (): void => reject(transaction.error ?? new Error('IndexedDB gave up'))
  transaction.addEventListener('complete', () => resolve())
  transaction.addEventListener('error', fail)
  transaction.addEventListener('abort', fail)
})
