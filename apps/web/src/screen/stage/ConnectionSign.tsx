import { WifiOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import styles from './ConnectionSign.module.css'

/** A hiccup shorter than this (ms) concerns nobody in the room. */
const patience = 3_000

/** A small sign while the server is not heard; the picture and the clock go on. */
export const ConnectionSign = () => {
  const lost = useCafe((view) => view.connection !== 'live')
  const [told, setTold] = useState(false)
  useEffect(() => {
    if (!lost) { setTold(false); return }
    const timer = setTimeout(() => setTold(true), patience)
    return () => clearTimeout(timer)
  }, [lost])
  return told ? <p className={styles.sign}><WifiOff aria-hidden="true" size="1.1em" />{m.screen_reconnecting()}</p> : null
}
