// A process of its own: connects the phones, posts the notes, sees when the last screen has each. Prints one line of JSON.
import { argv } from 'node:process'
import { auth, newId, openCafe } from './setUp.ts'
import { connectLightPhone, type LightPhone } from './lightPhone.ts'

const [origin = '', organiserKey = '', clientsText = '100', rateText = '100', secondsText = '5'] = argv.slice(2)
const clients = Number(clientsText), rate = Number(rateText), seconds = Number(secondsText)

/** When each note was sent, and on how many screens it is. */
const sent = new Map<string, number>()
const seen = new Map<string, number>()
const toLastScreen: number[] = []
const acknowledged: number[] = []
/** Which notes a frame holds: the same bytes reach every screen, so they are read once. */
const notesOf = new Map<string, string[]>()

const onFrame = (name: string, frame: string): void => {
  if (name !== 'batch') return
  let notes = notesOf.get(frame)
  if (!notes) {
    const [, batch] = JSON.parse(frame.slice(2)) as [string, { events: { event: { type: string; noteId: string } }[] }]
    notes = batch.events.filter(({ event }) => event.type === 'NotePosted').map(({ event }) => event.noteId)
    notesOf.set(frame, notes)
    if (notesOf.size > 200) notesOf.delete(notesOf.keys().next().value ?? '')
  }
  for (const note of notes) {
    const count = (seen.get(note) ?? 0) + 1
    seen.set(note, count)
    const at = sent.get(note)
    if (count === clients && at !== undefined) toLastScreen.push(performance.now() - at)
  }
}

const quantile = (values: number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN)
}

const { members, desk, command, step } = await openCafe(origin, organiserKey, clients)
const typedAt = ((await desk.ask('clock', {})) as { now: number }).now
await command({ type: 'advance', step: step() })
await command({ type: 'advance', step: step() })
const phones: LightPhone[] = []
for (let index = 0; index < clients; index += 100) {
  phones.push(...(await Promise.all(members.slice(index, index + 100).map(({ token }) => connectLightPhone(origin, auth(token), onFrame)))))
}
// Everyone on the board: the hard case.
await Promise.all(phones.map((phone) => phone.ask('sync', { cursors: [], watch: ['board'] })))

const start = performance.now()
let posted = 0
await new Promise<void>((resolve) => {
  const timer = setInterval(() => {
    const elapsed = (performance.now() - start) / 1_000
    if (elapsed >= seconds) { clearInterval(timer); resolve(); return }
    while (posted < elapsed * rate) {
      const phone = phones[posted % phones.length]
      const noteId = newId()
      const at = performance.now()
      sent.set(noteId, at)
      posted += 1
      void phone?.ask('commands', { commands: [{ id: newId(), command: { type: 'postNote', noteId, text: 'Une note comme on en écrit dans une salle, ni courte ni longue.', round: 1, typedAt } }] })
        .then((answer) => { if ((answer as { results?: { ok: boolean }[] }).results?.[0]?.ok) acknowledged.push(performance.now() - at) })
    }
  }, 5)
})
const patience = performance.now() + 5_000
while (toLastScreen.length < posted && performance.now() < patience) await new Promise((resolve) => { setTimeout(resolve, 20) })

console.log(JSON.stringify({
  clients, rate, posted, acknowledged: acknowledged.length, onEveryScreen: toLastScreen.length,
  ackP50: quantile(acknowledged, 0.5), ackP99: quantile(acknowledged, 0.99), seenP50: quantile(toLastScreen, 0.5), seenP99: quantile(toLastScreen, 0.99),
}))
process.exit(0)
