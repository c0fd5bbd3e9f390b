import * as v from 'valibot'

const number = (fallback: string, min: number, max: number) => v.pipe(v.optional(v.string(), fallback), v.regex(/^\d+$/, 'must be a whole number'), v.transform(Number), v.minValue(min, `must be ${min} at least`), v.maxValue(max, `must be ${max} at most`))

const Environment = v.object({
  TABLEE_PORT: number('8080', 0, 65_535),
  TABLEE_HOST: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9.:-]+$/, 'must be the address or the name of an interface, such as 127.0.0.1')), '0.0.0.0'),
  TABLEE_DATA: v.optional(v.pipe(v.string(), v.minLength(1, 'must name a folder')), 'data'),
  TABLEE_DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'))),
  TABLEE_KEY: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'))),
  TABLEE_PUBLIC_URL: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/?#@]+\/?$/, 'must be a full address without a path, such as https://cafe.example.org'))),
  TABLEE_TRUST_PROXY: v.optional(v.picklist(['0', '1'], 'must be 0 or 1'), '0'),
  TABLEE_MAX_MEMORY: number('2048', 128, 1_000_000),
  TABLEE_MAX_CONNECTIONS: number('10000', 10, 1_000_000),
  TABLEE_LIMITS: v.optional(v.picklist(['0', '1'], 'must be 0 or 1'), '1'),
  TABLEE_LOG: v.optional(v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'must be one of fatal, error, warn, info, debug, silent'), 'warn'),
})

/** Names that look like settings and are none: somebody mistyped one. (Some tests have names of their own.) */
export const mistyped = (environment: Readonly<Record<string, string | undefined>>): string[] =>
  Object.keys(environment).filter((name) => name.startsWith('TABLEE_') && !settingNames.includes(name) && !/^TABLEE_(CHROMIUM|SEED|BENCH_\w+)$/.test(name))

/** Every setting there is, by its name. */
export const settingNames: readonly string[] = Object.keys(Environment.entries)

export type Config = {
  readonly port: number
  readonly host: string
  /** The folder of the data file and the server's key. */
  readonly dataFolder: string
  /** A PostgreSQL in place of the data file, or null. */
  readonly databaseUrl: string | null
  /** The server's key where it is not in the data folder: the same for all nodes. */
  readonly key: string | null
  /** The address phones use, where it is not the machine's own. */
  readonly publicUrl: string | null
  readonly trustProxy: boolean
  /** MB of memory beyond which nobody new is let in. */
  readonly maxMemory: number
  readonly maxConnections: number
  /** Limits on how fast one person may send; off only to measure the server. */
  readonly limits: boolean
  readonly logLevel: string
}

/** Reads the configuration; throws an error that names each setting that is wrong, and why. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const read = v.safeParse(Environment, environment)
  if (!read.success) throw new Error(read.issues.map((issue) => `${v.getDotPath(issue) ?? 'environment'}: ${issue.message}`).join('\n'))
  const { TABLEE_PORT, TABLEE_HOST, TABLEE_DATA, TABLEE_DATABASE_URL, TABLEE_KEY, TABLEE_PUBLIC_URL, TABLEE_TRUST_PROXY, TABLEE_MAX_MEMORY, TABLEE_MAX_CONNECTIONS, TABLEE_LIMITS, TABLEE_LOG } = read.output
  return { port: TABLEE_PORT, host: TABLEE_HOST, dataFolder: TABLEE_DATA, databaseUrl: TABLEE_DATABASE_URL ?? null, key: TABLEE_KEY ?? null, publicUrl: TABLEE_PUBLIC_URL?.replace(/\/$/, '') ?? null, trustProxy: TABLEE_TRUST_PROXY === '1', maxMemory: TABLEE_MAX_MEMORY, maxConnections: TABLEE_MAX_CONNECTIONS, limits: TABLEE_LIMITS === '1', logLevel: TABLEE_LOG }
}
