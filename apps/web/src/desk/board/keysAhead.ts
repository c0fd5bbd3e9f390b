/** A key as it was pressed, without what it was pressed on. */
type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Whoever is quick presses the next key before the last one is done with: it is kept, and pressed once its turn has come. */
export type KeysAhead = {
  /** Keys pressed until `work` is done wait for it. */
  during<Result>(work: Promise<Result>): Promise<Result>
  /** Takes a key that has to wait; false where none has. Into a box (`typing`) one may go on typing, unless others are waiting. */
  keeps(event: KeyboardEvent, typing: boolean): boolean
}

/** Beside letters and digits, what the board knows; the browser keeps its own keys, such as Tab. */
const known = new Set(['Enter', 'Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'])
const canWait = ({ key, ctrlKey, metaKey }: Key): boolean => (ctrlKey || metaKey ? /^[azy]$/i.test(key) : key.length === 1 || known.has(key))

export const createKeysAhead = (press: (key: Key) => void): KeysAhead => {
  let works = 0
  let pressing = false
  const ahead: Key[] = []
  const go = async (): Promise<void> => {
    if (pressing) return
    pressing = true
    while (works === 0) {
      const key = ahead.shift()
      if (!key) break
      press(key)
      // What it opened is there, and has the focus, before the next.
      await new Promise((resolve) => { setTimeout(resolve) })
    }
    pressing = false
  }
  return {
    during: async (work) => {
      works += 1
      try { return await work } finally {
        works -= 1
        if (works === 0) void go()
      }
    },
    keeps: ({ key, code, shiftKey, ctrlKey, metaKey, altKey }, typing) => {
      const pressed = { key, code, shiftKey, ctrlKey, metaKey, altKey }
      if (!(pressing || (works > 0 && !typing)) || !canWait(pressed)) return false
      ahead.push(pressed)
      return true
    },
  }
}

/** Presses a key on whatever has the focus, as the browser would. */
export const pressKey = (key: Key): void => {
  const at = document.activeElement ?? document.body
  if (!at.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }))) return
  // Nobody took it: what is left is what the browser does with it by itself, which it does for no key but its own.
  if (key.key === 'Enter' && at instanceof HTMLButtonElement) at.click()
  else if (key.key === 'Enter' && at instanceof HTMLInputElement) at.form?.requestSubmit()
  // Deprecated, and the one way to type into a box so that it can be taken back.
  // oxlint-disable-next-line typescript/no-deprecated
  else if (key.key.length === 1 && !key.ctrlKey && !key.metaKey) document.execCommand('insertText', false, key.key)
}
