/** What this device keeps, by name; here only what it could not keep on its disk (private mode, full storage). */
const memory = new Map<string, string>()

export const keep = (name: string, value: string): void => {
  try {
    localStorage.setItem(`tablee.${name}`, value)
    memory.delete(name)
  } catch {
    memory.set(name, value)
  }
}

export const recall = (name: string): string | null => {
  try { return memory.get(name) ?? localStorage.getItem(`tablee.${name}`) } catch { return memory.get(name) ?? null }
}

export const forget = (name: string): void => {
  memory.delete(name)
  try { localStorage.removeItem(`tablee.${name}`) } catch { /* Nothing was kept. */ }
}

/** Forgets whatever is kept under a name that begins so. */
export const forgetAll = (beginning: string): void => {
  for (const name of memory.keys()) if (name.startsWith(beginning)) memory.delete(name)
  try { for (const name of Object.keys(localStorage)) if (name.startsWith(`tablee.${beginning}`)) localStorage.removeItem(name) } catch { /* Nothing was kept. */ }
}

/** Whether something could not be kept, and is gone once this page is closed. */
export const livesInMemory = (): boolean => memory.size > 0

/** The secret behind `#name=` in the address; it is taken out of the address bar, where others could read it. */
export const takeFromAddress = (name: string): string | null => {
  const secret = new URLSearchParams(location.hash.slice(1)).get(name)
  if (secret !== null) history.replaceState(null, '', location.pathname)
  return secret
}
