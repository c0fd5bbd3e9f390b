import { useEffect, useState } from 'react'

/** False until the page's letters are there: what is measured before would be measured wrongly. */
export const useFonts = (): boolean => {
  const [loaded, setLoaded] = useState(false)
  useEffect(() => {
    let gone = false
    const done = (): void => { if (!gone) setLoaded(true) }
    Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 32px 'Atkinson Hyperlegible'`))).then(done, done)
    return () => { gone = true }
  }, [])
  return loaded
}
