/** A field of public life: its name, and its families, each a string of words apart by spaces. */
export type Domain = readonly [name: string, families: readonly string[]]
