import { emptyCafe } from '@tablee/domain/cafe'
import type { CafeLinks } from '@tablee/protocol/http/cafes'
import { askServer, readNumber, readOptions, stop, withRegistry } from './options.ts'

const { data, port, title = '', question = '', people = '20', language } = readOptions('title', 'question', 'people', 'language')
if (title.trim() === '' || question.trim() === '') stop('Say what it is called and what it asks: npx tablee create --title "…" --question "…"', 2)
if (language !== undefined && language !== 'fr' && language !== 'en') stop(`--language is fr or en, not « ${language} »`, 2)
const expected = readNumber('people', people, 1, 5_000)
const key = await withRegistry(data, async (registry) => registry.organiserKey)
const settings = { ...emptyCafe('new').settings, title, questions: { mode: 'all', texts: [question] }, expected, tables: Math.max(1, Math.round(expected / 4.5)), language: language === 'en' ? 'en' : 'fr' }
const links = (await (await askServer(port, '/api/cafes', key, { settings })).json()) as CafeLinks
const origin = `http://localhost:${port}`
console.log(`café          ${links.cafeId}\ncode          ${links.code}\norganiser     ${origin}/desk/${links.cafeId}#key=${links.organiser}\nfacilitator   ${origin}/desk/${links.cafeId}#key=${links.facilitator}\nscreen        ${origin}/screen/${links.cafeId}#key=${links.screen}\nparticipants  ${origin}/#join=${links.join}`)
