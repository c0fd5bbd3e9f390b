import { CompiledQuery, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type DatabaseConnection, type Dialect, type Driver, type QueryResult } from 'kysely'
import Libsql from 'libsql/promise'

type Statement = {
  readonly reader: boolean
  all(parameters: readonly unknown[]): Promise<unknown[]>
  run(parameters: readonly unknown[]): { readonly changes?: number | bigint; readonly lastInsertRowid?: number | bigint }
}
type Handle = { prepare(sql: string): Promise<Statement>; exec(sql: string): Promise<void>; close(): void }

/** Statements kept prepared, and the longest that is: an insert of a thousand rows is not asked for twice. */
const mostPrepared = 200
const longestPrepared = 4_000

const wanted = (value: number | bigint | undefined): bigint | undefined => (value === undefined ? undefined : BigInt(value))

/**
 * The embedded database for kysely, on one connection. `commit` waits for the disk in another thread: while a slow
 * disk takes its time, the clocks and sockets of all cafés go on. Whoever asks something meanwhile waits in line.
 */
export const createLibsqlDialect = (file: string): Dialect => ({
  createDriver: () => createDriver(file),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createAdapter: () => new SqliteAdapter(),
  createIntrospector: (database) => new SqliteIntrospector(database),
})

const createDriver = (file: string): Driver => {
  const handle = new Libsql(file, {}) as unknown as Handle
  const prepared = new Map<string, Statement>()
  /** Resolves when the one before in the line has let go of the connection. */
  let line: Promise<void> = Promise.resolve()
  const leave: (() => void)[] = []

  const prepare = async (sql: string): Promise<Statement> => {
    const known = prepared.get(sql)
    if (known) return known
    const statement = await handle.prepare(sql)
    if (sql.length <= longestPrepared) {
      if (prepared.size >= mostPrepared) prepared.delete(prepared.keys().next().value ?? '')
      prepared.set(sql, statement)
    }
    return statement
  }

  const enter = async (): Promise<void> => {
    const before = line
    let done = (): void => {}
    line = new Promise((resolve) => { done = resolve })
    await before
    leave.push(done)
  }

  const connection: DatabaseConnection = {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      const statement = await prepare(sql)
      if (statement.reader) return { rows: (await statement.all(parameters)) as Row[] }
      const { changes, lastInsertRowid } = statement.run(parameters)
      const numAffectedRows = wanted(changes), insertId = wanted(lastInsertRowid)
      return { rows: [], ...(numAffectedRows === undefined ? {} : { numAffectedRows }), ...(insertId === undefined ? {} : { insertId }) }
    },
    streamQuery: () => { throw new Error('rows are read all at once here') },
  }

  return {
    init: async () => {},
    acquireConnection: async () => { await enter(); return connection },
    releaseConnection: async () => { leave.shift()?.() },
    beginTransaction: async () => { await connection.executeQuery(CompiledQuery.raw('begin')) },
    commitTransaction: () => handle.exec('commit'),
    rollbackTransaction: () => handle.exec('rollback'),
    destroy: async () => {
      await enter()
      prepared.clear()
      handle.close()
    },
  }
}
