import { QrCode } from '../../components/QrCode.tsx'
import { m } from '../../paraglide/messages.js'
import type { Door } from '../useScreenCafe.ts'
import styles from './JoinCard.module.css'
import { WifiCode } from './WifiCode.tsx'
import { spacedCode } from './spacedCode.ts'

/** The way in: scan, or type. */
export const JoinCard = ({ door }: { door: Door }) => {
  const [first, second] = spacedCode(door.code)
  return (
    <section className={styles.card} aria-label={m.screen_scan()}>
      <div className={styles.code}><QrCode text={door.link} label={m.screen_join_label()} /></div>
      <div className={styles.words}>
        <p className={styles.scan}>{m.screen_scan()}</p>
        <p className={styles.or}>{m.screen_or_code()} <strong className={styles.address}>{door.address}</strong></p>
        <p className={styles.letters}>
          <span className="hidden-visually">{m.screen_code_read({ code: door.code.split('').join(' ') })}</span>
          <span aria-hidden="true">{first}</span><span aria-hidden="true">{second}</span>
        </p>
        {door.wifi ? <WifiCode wifi={door.wifi} /> : null}
      </div>
    </section>
  )
}
