import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { RoomBody, type Wifi } from '@tablee/protocol/http/room'
import * as v from 'valibot'
import { roomAddresses } from './address.ts'

/** Which of this machine's addresses is the room's, and the room's Wi-Fi; kept through restarts. */
export type RoomChoice = {
  /** The chosen address, as long as this machine still has it; otherwise the likeliest one, or null. */
  address(): string | null
  wifi(): Wifi | null
  choose(body: RoomBody): void
}

export const createRoomChoice = (dataFolder: string): RoomChoice => {
  const file = path.join(dataFolder, 'room.json')
  const read = (): RoomBody => {
    try { return existsSync(file) ? v.parse(RoomBody, JSON.parse(readFileSync(file, 'utf8'))) : { address: null, wifi: null } } catch { return { address: null, wifi: null } }
  }
  let chosen = read()
  return {
    address: () => { const own = roomAddresses(); return chosen.address !== null && own.includes(chosen.address) ? chosen.address : (own[0] ?? null) },
    wifi: () => chosen.wifi,
    choose: (body) => { chosen = body; writeFileSync(file, JSON.stringify(body), { mode: 0o600 }) },
  }
}
