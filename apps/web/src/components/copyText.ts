/** Puts a text where the phone can paste it from; true if it is there. A page over plain http has no clipboard of its own. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const box = document.createElement('textarea')
    box.value = text
    box.readOnly = true
    box.style.position = 'fixed'
    box.style.opacity = '0'
    // Behind an open window nothing can be selected.
    const place = document.querySelector('dialog[open]') ?? document.body
    place.append(box)
    box.select()
    // The old way is the only one on plain http.
    const copied = document.execCommand('copy')
    box.remove()
    return copied
  }
}
