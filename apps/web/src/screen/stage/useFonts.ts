import { useEffect, useState } from 'react'

const load = async (): Promise<void> => {
  // Letters that do not come are no reason to show nothing.
  await Promise.allSettled([400, 700].map((weight) => document.fonts.load(`${weight} 32px 'Atkinson Hyperlegible'`)))
}

/** False until the page's letters are there: what is measured before would be measured wrongly. */
export const useFonts = (): boolean => {
  const [loaded, setLoaded] = useState(() => document.fonts.status === 'loaded' && document.fonts.check("700 32px 'Atkinson Hyperlegible'"))
  useEffect(() => {
    if (loaded) return
    let gone = false
    void load().then(() => { if (!gone) setLoaded(true) })
    return () => { gone = true }
  }, [loaded])
  return loaded
}
