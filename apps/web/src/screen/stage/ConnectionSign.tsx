import { WifiOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { useCafe } from '../../store/useCafe.ts'
import styles from './ConnectionSign.module.css'

/** A hiccup shorter than this (ms) concerns nobody in the room. */
const patience = 3_000

/** A small sign while the server is not heard; the picture and the clock go on. */
export const ConnectionSign = () => (useCafe((view) => view.connection !== 'live') ? <Lost /> : null)

const Lost = () => {
  const [told, setTold] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setTold(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return told ? <p className={styles.sign}><WifiOff aria-hidden="true" size="1.1em" />{m.screen_reconnecting()}</p> : null
}
