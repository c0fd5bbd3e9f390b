import { setTimeout as sleep } from 'node:timers/promises'
import { joinHeadless, must, newId, type HeadlessPhone } from '../simulate/headless.ts'
import { readNumber, readOptions, stop } from './options.ts'

const { port, code, people = '12', minutes = '60' } = readOptions('code', 'people', 'minutes')
if (!code) stop('Say the café\'s code: npx tablee simulate --code ABC234', 2)
/** What the server said, in its words; or that there is none. */
const reason = (error: Error): string => /"message":"((?:[^"\\]|\\.)*)"/.exec(error.message)?.[1] ?? (error.message === 'fetch failed' ? `No server answers on port ${port}: start it (npx tablee serve), or say --port.` : error.message)
const names = ['Aline', 'Bruno', 'Chloé', 'Driss', 'Élise', 'Farid', 'Gaëlle', 'Hugo', 'Inès', 'Jean', 'Karima', 'Léo']
const words = ['Se connaître avant de se parler', 'Un lieu ouvert le soir', 'Dire ce qui marche', 'Des horaires qui conviennent à tous', 'Partager les salles', 'Écouter ceux qui ne viennent pas']
const count = readNumber('people', people, 1, 5_000), last = readNumber('minutes', minutes, 1, 10_000)
const phones: HeadlessPhone[] = []
for (let index = 0; index < count; index += 1) {
  phones.push(await joinHeadless(`http://127.0.0.1:${port}`, String(code), { name: `${names[index % names.length]} (simulation)`, organisation: '' }).catch((error: Error) => stop(reason(error))))
}
console.log(`${phones.length} simulated people are in; they write while a round is open. Ctrl-C ends it.`)
const ends = Date.now() + last * 60_000
for (let turn = 0; Date.now() < ends; turn += 1) {
  await sleep(2_000)
  const phone = phones[turn % phones.length]
  const state = phone?.replica.view().state
  if (!phone || !state || (state.phase !== 'round' && state.phase !== 'silent')) continue
  await must(phone.replica, { type: 'postNote', noteId: newId(), text: `${words[turn % words.length]} (simulation)`, round: state.round, typedAt: phone.replica.now() }).catch(() => undefined)
}
for (const phone of phones) phone.replica.close()
