/** Secrets of this device, by what they open. In memory too, for a device that keeps nothing. */
const memory = new Map<string, string>()

export const keep = (name: string, secret: string): void => {
  memory.set(name, secret)
  try { localStorage.setItem(`tablee.${name}`, secret) } catch { /* Kept in memory for this visit. */ }
}

export const recall = (name: string): string | null => {
  try { return memory.get(name) ?? localStorage.getItem(`tablee.${name}`) } catch { return memory.get(name) ?? null }
}

export const forget = (name: string): void => {
  memory.delete(name)
  try { localStorage.removeItem(`tablee.${name}`) } catch { /* Nothing was kept. */ }
}

/** The secret behind `#name=` in the address; it is taken out of the address bar, where others could read it. */
export const takeFromAddress = (name: string): string | null => {
  const secret = new URLSearchParams(location.hash.slice(1)).get(name)
  if (secret !== null) history.replaceState(null, '', location.pathname)
  return secret
}
