// A process of its own: everyone sees every note. `allSeeAll.ts <tablée|ws|socketio> <clients> <seconds>`; prints one line of JSON.
import { argv } from 'node:process'
import { openOurHall } from './ourHall.ts'
import { openReferenceHall } from './referenceHall.ts'
import { sustain } from './sustain.ts'

const [kind = 'tablée', clientsText = '100', secondsText = '2'] = argv.slice(2)
const clients = Number(clientsText), seconds = Number(secondsText)

const hall = kind === 'ws' || kind === 'socketio' ? await openReferenceHall(kind, clients) : await openOurHall(clients)
const guess = kind === 'tablée' ? Math.min(2_000, 300_000 / clients) : 60_000 / clients
console.log(JSON.stringify({ kind, clients, ...(await sustain(hall, guess, seconds)), ...(await hall.end()) }))
process.exit(0)
