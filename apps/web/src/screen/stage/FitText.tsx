import { useMemo } from 'react'
import { largestFit } from './largestFit.ts'
import styles from './FitText.module.css'
import { useBox } from './useBox.ts'
import { useFonts } from './useFonts.ts'

type Props = {
  readonly text: string
  readonly as: 'p' | 'h1' | 'h2'
  /** In rem: the smallest and the largest letters. */
  readonly least: number
  readonly most: number
  /** In rem: how high the text may become; null: as high as what is around it allows. */
  readonly height: number | null
}

const step = 0.1

/** A text as large as it fits, cut nowhere: not even inside a word. */
export const FitText = ({ text, as: Tag, least, most, height }: Props) => {
  const [attach, box] = useBox()
  const fonts = useFonts()
  const size = useMemo(() => {
    if (!box || !fonts) return null
    const room = height === null ? box.height : height * box.rem
    const found = largestFit(least, most, step, (rem) => {
      // A fresh one for each try: of one whose letters were changed, a browser may go on telling the first height.
      const bench = document.createElement('div')
      bench.className = styles.bench ?? ''
      bench.style.width = `${box.width}px`
      bench.style.fontSize = `${rem}rem`
      bench.textContent = text
      document.body.append(bench)
      const fits = bench.scrollHeight <= room && bench.scrollWidth <= box.width
      bench.remove()
      return fits
    })
    return found
  }, [text, least, most, height, box, fonts])
  return (
    <div ref={attach} className={styles.frame} data-fill={height === null}>
      <Tag key={size} className={styles.text} style={size === null ? { visibility: 'hidden' } : { fontSize: `${size.toFixed(2)}rem` }}>{text}</Tag>
    </div>
  )
}
