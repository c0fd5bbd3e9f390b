import type { Wifi } from '@tablee/protocol/http/room'
import { QrCode } from '../../components/QrCode.tsx'
import { m } from '../../paraglide/messages.js'
import styles from './WifiCode.module.css'

/** In the form that phones' cameras know; these characters would end a part of it. */
const quoted = (text: string): string => text.replace(/[\\;,:"]/g, '\\$&')
const wifiText = ({ name, password }: Wifi): string => (password === '' ? `WIFI:T:nopass;S:${quoted(name)};;` : `WIFI:T:WPA;S:${quoted(name)};P:${quoted(password)};;`)

/** First of all onto the room's network, for who is not on it yet. */
export const WifiCode = ({ wifi }: { wifi: Wifi }) => (
  <p className={styles.wifi}>
    <span className={styles.code}><QrCode text={wifiText(wifi)} label={m.screen_wifi_label({ name: wifi.name })} /></span>
    <span>{m.screen_wifi()} <strong>{wifi.name}</strong></span>
  </p>
)
