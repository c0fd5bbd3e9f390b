import { describe, expect, test } from 'vitest'
import { facilitator, inHarvest } from '../../../../../packages/domain/test/given.ts'
import { commandsFor, seenNow, type Target } from './target.ts'

const theme = { id: 'theme-new', title: 'Nouvelle', colour: 'sky' as const }
const board = () => inHarvest().given(facilitator, { type: 'createTheme', themeId: 'theme-01', title: 'Un', colour: 'mint' })

describe('what letting go means', () => {
  test('given issues that somebody changed while they were in the hand, then the commands say what was seen, and the second is told', () => {
    const tale = board()
    const seen = seenNow(tale.state, ['note-ann-1'])
    tale.given({ role: 'facilitator', id: 'facilitator.other' }, { type: 'rewordIssue', issue: { id: 'note-ann-1', revision: 0 }, text: 'autre' })
    const [command] = commandsFor(facilitator.id, tale.state, seen, { kind: 'theme', themeId: 'theme-01' }, theme)
    expect(command && tale.when(facilitator, command)).toMatchObject({ ok: false, refusal: { code: 'CONFLICT', by: 'facilitator.other' } })
  })
  test('given three notes let go on one of them, then the two others join it', () => {
    const tale = board()
    for (const command of commandsFor(facilitator.id, tale.state, seenNow(tale.state, ['note-ann-1', 'note-bob-1', 'note-cat-1']), { kind: 'onto', issueId: 'note-bob-1' }, theme)) tale.given(facilitator, command)
    expect(tale.state.issues.get('note-bob-1')?.noteIds).toEqual(['note-bob-1', 'note-ann-1', 'note-cat-1'])
  })
  test('given more issues than one command may name, then several commands, in the same order', () => {
    const seen = new Map(Array.from({ length: 250 }, (_, index) => [`note-${1000 + index}`, 0]))
    const commands = commandsFor(facilitator.id, board().state, seen, { kind: 'theme', themeId: 'theme-01' }, theme)
    expect(commands.map((command) => (command.type === 'placeIssues' ? command.issues.length : 0))).toEqual([100, 100, 50])
  })
  test.each([[{ kind: 'unplaced' }], [{ kind: 'onto', issueId: 'note-ann-1' }], [{ kind: 'before', issueId: 'note-bob-1' }]] satisfies [Target][])('given a place where nothing would change (%j), then no command', (target) => {
    const { state } = board()
    expect(commandsFor(facilitator.id, state, seenNow(state, ['note-ann-1']), target, theme)).toEqual([])
  })
})
