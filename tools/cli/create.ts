import { emptyCafe } from '@tablee/domain/cafe'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import { askServer, readOptions, stop, withRegistry } from './options.ts'

const { data, port, title, question, people = '20', language } = readOptions('title', 'question', 'people', 'language')
if (!title || !question) stop('Say what it is called and what it asks: npx tablee create --title "…" --question "…"', 2)
const expected = Number(people)
if (!Number.isInteger(expected) || expected < 1) stop('--people is a whole number, from 1', 2)
const key = await withRegistry(data, async (registry) => registry.organiserKey)
const settings = { ...emptyCafe('new').settings, title, questions: { mode: 'all', texts: [question] }, expected, tables: Math.max(1, Math.round(expected / 4.5)), language: language === 'en' ? 'en' : 'fr' }
const links = (await (await askServer(port, '/api/cafes', key, { settings })).json()) as CafeLinks
const origin = `http://localhost:${port}`
console.log(`café          ${links.cafeId}\ncode          ${links.code}\norganiser     ${origin}/desk/${links.cafeId}#key=${links.organiser}\nfacilitator   ${origin}/desk/${links.cafeId}#key=${links.facilitator}\nscreen        ${origin}/screen/${links.cafeId}#key=${links.screen}\nparticipants  ${origin}/#join=${links.join}`)
