import { useEffect, useSyncExternalStore } from 'react'
import { m } from '../paraglide/messages.js'

type Toast = { readonly id: number; readonly text: string }
let toasts: readonly Toast[] = []
let next = 0
const listeners = new Set<() => void>()
const set = (list: readonly Toast[]): void => { toasts = list; for (const listener of listeners) listener() }

/** Tells the person at the desk what did not happen, and why. */
export const tell = (text: string): void => { next += 1; set([...toasts.filter((toast) => toast.text !== text), { id: next, text }].slice(-3)) }

const drop = (id: number): void => set(toasts.filter((other) => other.id !== id))

export const Toasts = () => {
  const shown = useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener) }, () => toasts)
  return <div className="toasts">{shown.map((toast) => <Shown key={toast.id} toast={toast} />)}</div>
}

const Shown = ({ toast }: { toast: Toast }) => {
  useEffect(() => { const timer = setTimeout(() => drop(toast.id), 12_000); return () => clearTimeout(timer) }, [toast.id])
  return <p className="toast">{toast.text}<button type="button" className="button quiet small" onClick={() => drop(toast.id)}>{m.common_close()}</button></p>
}
