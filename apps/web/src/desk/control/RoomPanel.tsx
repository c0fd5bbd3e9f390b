import type { Room } from '@tablee/protocol/http/room'
import { useEffect, useState, type FormEvent } from 'react'
import { useLanguage } from '../../i18n/language.ts'
import { m } from '../../paraglide/messages.js'
import { ask } from '../../store/api.ts'
import { failureText } from '../../store/failureText.ts'
import { tell } from '../Toasts.tsx'

/** How phones find this server in the room: which of its addresses, and the Wi-Fi that the screen shows as a QR code. */
export const RoomPanel = ({ cafeId, token }: { cafeId: string; token: string }) => {
  const language = useLanguage()
  const [room, setRoom] = useState<Room | null>(null)
  const [address, setAddress] = useState('')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const where = `/api/cafes/${cafeId}/room`

  useEffect(() => {
    void ask<Room>('GET', where, { key: token }).then((answer) => {
      if (!answer.ok) return
      setRoom(answer.value)
      setAddress(answer.value.addresses.find((one) => answer.value.origin.includes(`//${one}:`)) ?? '')
      setName(answer.value.wifi?.name ?? '')
      setPassword(answer.value.wifi?.password ?? '')
    })
  }, [where, token])
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const answer = await ask<Room>('POST', where, { body: { address: address || null, wifi: name === '' ? null : { name, password } }, key: token })
    if (answer.ok) setRoom(answer.value)
    tell(answer.ok ? m.desk_room_kept() : failureText(answer.error, language))
  }

  if (!room) return null
  return (
    <details className="card">
      <summary>{m.desk_network()}</summary>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        {room.addresses.length > 1 ? (
          <div className="field"><label htmlFor="room-address">{m.desk_room_address()}</label>
            <select id="room-address" className="input" value={address} onChange={(event) => setAddress(event.target.value)}>{room.addresses.map((one) => <option key={one} value={one}>{one}</option>)}</select>
          </div>
        ) : <p className="hint">{room.origin.replace(/^https?:\/\//, '')}</p>}
        <div className="field"><label htmlFor="room-wifi">{m.desk_room_wifi()}</label><input id="room-wifi" className="input" maxLength={32} value={name} onChange={(event) => setName(event.target.value)} autoComplete="off" /></div>
        <div className="field"><label htmlFor="room-password">{m.desk_room_password()}</label><input id="room-password" className="input" maxLength={63} value={password} onChange={(event) => setPassword(event.target.value)} autoComplete="off" /></div>
        <span className="hint">{m.desk_room_hint()}</span>
        <button type="submit" className="button">{m.desk_room_keep()}</button>
      </form>
    </details>
  )
}
