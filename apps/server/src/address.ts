import { networkInterfaces } from 'node:os'

/** Interfaces of containers and virtual machines: no phone in the room reaches them. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|tailscale|wg)/

/** This machine's IPv4 addresses on the networks it is on, those of a room's network first. */
export const roomAddresses = (): string[] =>
  Object.entries(networkInterfaces())
    .filter(([name]) => !virtual.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal && !address.address.startsWith('169.254.'))
    .map((address) => address.address)
    .sort((a, b) => rank(a) - rank(b))

const rank = (address: string): number => (address.startsWith('192.168.') ? 0 : address.startsWith('10.') ? 1 : 2)

/** The origin that phones in the room use. */
export const roomOrigin = (port: number, publicUrl: string | null, address: string | null): string => publicUrl ?? `http://${address ?? 'localhost'}:${port}`
