/**
 * The first key anywhere in a parsed message that every object has by nature (`constructor`, `__proto__` …): no
 * message of ours has one, and a schema that asks `in` would not see it. Null if there is none.
 */
export const inheritedKey = (message: unknown): string | null => {
  const open: unknown[] = [message]
  for (let value = open.pop(); value !== undefined || open.length > 0; value = open.pop()) {
    if (value === null || typeof value !== 'object') continue
    for (const key of Object.keys(value)) {
      if (key in Object.prototype) return key
      open.push((value as Record<string, unknown>)[key])
    }
  }
  return null
}
