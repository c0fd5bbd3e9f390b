import { useEffect, useState } from 'react'

const letters = [400, 700].map((weight) => `${weight} 32px 'Atkinson Hyperlegible'`)

const load = async (): Promise<void> => {
  // Letters that do not come are no reason to show nothing.
  await Promise.allSettled(letters.map((font) => document.fonts.load(font)))
}

/** False until the page's letters are there: what is measured before would be measured wrongly. */
export const useFonts = (): boolean => {
  const [loaded, setLoaded] = useState(() => document.fonts.status === 'loaded' && letters.every((font) => document.fonts.check(font)))
  useEffect(() => {
    if (loaded) return
    let gone = false
    void load().then(() => { if (!gone) setLoaded(true) })
    return () => { gone = true }
  }, [loaded])
  return loaded
}
