import { describe, expect, test } from 'vitest'
import { advance, ann, authority, facilitator, guest, inHarvest, network, organiser, seen, story, type Story } from '../../test/given.ts'
import { audiencesOf, mayWatch, project, type Audience } from '../visibility.ts'
import { issueOfReaction, reactionsOf, themeOfReaction } from './read.ts'

const refusal = (code: string, more: object = {}) => ({ ok: false, refusal: { code, ...more } })
const cree = network('network-cree'), mois = network('network-mois')
const day = 24 * 3_600_000

const invite = (tale: Story, id: string, name: string, over: object = {}): Story =>
  tale.given(organiser, { type: 'inviteNetwork', networkId: id, name, closesOn: '', closesAt: null, seesOthers: false, ...over })

/** Two networks are invited; Ann's note stands under the theme « Les valeurs ». */
const invited = (over: object = {}): Story => {
  const tale = inHarvest().given(facilitator, { type: 'createTheme', themeId: 'theme-01', title: 'Les valeurs', colour: 'honey' })
  tale.given(facilitator, { type: 'placeIssues', issues: [seen(tale, 'note-ann-1')], themeId: 'theme-01', before: null })
  return invite(invite(tale, cree.id, 'Réseau CREE', over), mois.id, 'Mois de l’ESS')
}
const react = (by = cree, over: object = {}) => ({
  type: 'react' as const, reactionId: `reaction-${by.id}`, networkId: by.id, themeId: 'theme-01', issueId: null, text: 'Nous y travaillons déjà.', signerId: `signer-${by.id}`, ...over,
})
const directory = (id: string) => (id.startsWith('signer-') ? { name: `nom de ${id}`, organisation: '' } : undefined)
const told = (tale: Story, audience: Audience) => tale.log.flatMap(({ event }) => project(event, audience, tale.state, directory) ?? [])

describe('a network reacts to themes and issues, signed, until its own closing date', () => {
  test('given its link, when it reacts and changes its mind, then one reaction stands, as it was last written', () => {
    const tale = invited().given(cree, react()).wait(1_000).given(cree, react(cree, { text: ' Nous voulons y travailler. ', issueId: 'note-ann-1' }))
    expect([...tale.state.reactions.values()]).toEqual([{
      id: 'reaction-network-cree', networkId: cree.id, themeId: 'theme-01', issueId: 'note-ann-1', text: 'Nous voulons y travailler.', signerId: 'signer-network-cree', signature: '', at: tale.now,
    }])
    expect(tale.given(cree, { type: 'withdrawReaction', reactionId: 'reaction-network-cree' }).state.reactions.size).toBe(0)
  })
  test('given the closing date has passed, then the network is told so with the date, and a facilitator may still write down what came late', () => {
    const tale = invited({ closesOn: '2012-04-20', closesAt: 1_000_000 + day }).wait(day)
    tale.given(cree, react()).wait(1)
    expect(tale.when(cree, react(cree, { text: 'trop tard' }))).toEqual(refusal('REACTIONS_CLOSED', { on: '2012-04-20' }))
    expect(tale.when(cree, { type: 'withdrawReaction', reactionId: 'reaction-network-cree' })).toEqual(refusal('REACTIONS_CLOSED', { on: '2012-04-20' }))
    expect(tale.when(facilitator, react(cree, { text: 'par courrier' }))).toMatchObject({ ok: true })
    expect(tale.when(mois, react(mois))).toMatchObject({ ok: true })
  })
  test('given a closed café, then reactions still come in; before the harvest none do', () => {
    expect(advance(invited()).when(cree, react())).toMatchObject({ ok: true })
    expect(invite(story(), cree.id, 'CREE').when(cree, react())).toEqual(refusal('NOT_NOW'))
  })
  test('given another network\'s id, reaction or signature, or a participant\'s id, then it is refused', () => {
    const tale = invited().given(cree, react())
    expect(tale.when(mois, react(cree))).toEqual(refusal('FORBIDDEN'))
    expect(tale.when(mois, react(mois, { reactionId: 'reaction-network-cree' }))).toEqual(refusal('ID_TAKEN'))
    expect(tale.when(mois, react(mois, { signerId: 'signer-network-cree' }))).toEqual(refusal('ID_TAKEN'))
    expect(tale.when(mois, react(mois, { signerId: ann }))).toEqual(refusal('ID_TAKEN'))
    expect(tale.when(mois, { type: 'withdrawReaction', reactionId: 'reaction-network-cree' })).toEqual(refusal('FORBIDDEN'))
    expect(tale.when(guest(ann), react())).toEqual(refusal('FORBIDDEN'))
    expect(tale.when(cree, { type: 'createTheme', themeId: 'theme-02', title: 'x', colour: 'mint' })).toEqual(refusal('FORBIDDEN'))
  })
  test('given nothing, too much, or a theme that is no more, then it says so and nothing changes', () => {
    const tale = invited()
    expect(tale.when(cree, react(cree, { text: ' \u200b\n' }))).toEqual(refusal('REACTION_EMPTY'))
    expect(tale.when(cree, react(cree, { text: 'é'.repeat(2_001) }))).toEqual(refusal('TEXT_TOO_LONG', { limit: 2_000 }))
    expect(tale.when(cree, react(cree, { themeId: 'theme-09' }))).toEqual(refusal('THEME_GONE', { by: '' }))
    expect(tale.when(cree, react(cree, { issueId: 'issue-09' }))).toEqual(refusal('ISSUE_GONE'))
    expect(tale.when(network('network-none'), react(network('network-none')))).toEqual(refusal('NETWORK_UNKNOWN'))
  })
  test('given a network that reacted, then it cannot be removed; one that did not can, and its link opens nothing', () => {
    const tale = invited().given(cree, react())
    expect(tale.when(organiser, { type: 'removeNetwork', networkId: cree.id })).toEqual(refusal('NETWORK_REACTED', { name: 'Réseau CREE' }))
    tale.given(organiser, { type: 'removeNetwork', networkId: mois.id })
    expect(audiencesOf(tale.state, mois)).toEqual([])
    expect(tale.when(mois, react(mois))).toEqual(refusal('NETWORK_UNKNOWN'))
  })
  test('given two networks, then their names are told apart by more than case', () => {
    const name = { closesOn: '', closesAt: null, seesOthers: false }
    expect(invited().when(organiser, { type: 'inviteNetwork', networkId: 'network-new', name: ' réseau  cree', ...name })).toEqual(refusal('NETWORK_EXISTS', { name: 'Réseau CREE' }))
    expect(invited().when(organiser, { type: 'reviseNetwork', networkId: mois.id, name: ' ', ...name })).toEqual(refusal('NETWORK_EMPTY_NAME'))
  })
})

describe('where a reaction stands later', () => {
  test('given its issue moved, or its theme was removed, then it follows the issue, or stands under none', () => {
    const tale = invited().given(cree, react(cree, { issueId: 'note-ann-1' })).given(facilitator, { type: 'createTheme', themeId: 'theme-02', title: 'S’organiser', colour: 'mint' })
    const [reaction] = [...tale.state.reactions.values()]
    if (!reaction) throw new Error('no reaction')
    expect([themeOfReaction(tale.state, reaction), issueOfReaction(tale.state, reaction)]).toEqual(['theme-01', 'note note-ann-1'])
    tale.given(facilitator, { type: 'placeIssues', issues: [seen(tale, 'note-ann-1')], themeId: 'theme-02', before: null })
    expect(themeOfReaction(tale.state, reaction)).toBe('theme-02')
    tale.given(facilitator, { type: 'hideNote', noteId: 'note-ann-1' }).given(facilitator, { type: 'removeTheme', themeId: 'theme-02', revision: 0 }).given(facilitator, { type: 'removeTheme', themeId: 'theme-01', revision: 0 })
    expect([themeOfReaction(tale.state, reaction), issueOfReaction(tale.state, reaction)]).toEqual([null, ''])
    expect(reactionsOf(tale.state, tale.state.networks.get(cree.id) ?? { id: '', name: '', closesOn: '', closesAt: null, seesOthers: false })).toHaveLength(1)
  })
})

describe('who reads reactions', () => {
  test('given two networks, then each hears of its own; one that may see others\' follows them, and nobody else does', () => {
    const tale = invited({ seesOthers: true }).given(cree, react()).given(mois, react(mois, { text: 'Et nous aussi.' }))
    expect(audiencesOf(tale.state, cree)).toEqual(['cafe', 'network:network-cree', 'board', 'reactions'])
    expect(audiencesOf(tale.state, mois)).toEqual(['cafe', 'network:network-mois', 'board'])
    for (const forbidden of ['reactions', 'network:network-cree', 'desk', 'hall', 'themes'] as const) expect(mayWatch(tale.state, mois, forbidden)).toBe(false)
    expect(JSON.stringify(told(tale, 'network:network-mois'))).not.toContain('CREE')
    expect(JSON.stringify(told(tale, 'reactions'))).toContain('Et nous aussi.')
    for (const kept of ['cafe', 'board', 'themes', 'hall', `person:${ann}`, 'table:1'] as const) expect(JSON.stringify(told(tale, kept))).not.toMatch(/Et nous aussi|CREE/)
    expect(mayWatch(tale.state, guest(ann), 'reactions')).toBe(false)
  })
  test('given a signature, then it is joined for those who read the reaction, stands in no log, and goes when it is erased', () => {
    const tale = invited().given(cree, react())
    expect(JSON.stringify(tale.log)).not.toContain('nom de')
    for (const audience of ['desk', 'reactions', 'network:network-cree'] as const) expect(told(tale, audience)).toContainEqual(expect.objectContaining({ type: 'ReactionGiven', person: { name: 'nom de signer-network-cree', organisation: '' } }))
    tale.given(authority, { type: 'changePerson', participantId: 'signer-network-cree' })
    expect(tale.state.participants.has('signer-network-cree')).toBe(false)
    expect(told(tale, 'hall').some((event) => event.type === 'PersonChanged')).toBe(false)
    expect(told(tale, 'network:network-cree').at(-1)).toMatchObject({ type: 'PersonChanged' })
    expect(told(tale, 'network:network-mois').at(-1)).not.toMatchObject({ type: 'PersonChanged' })
  })
})
