import type { CafeState } from '../src/cafe/state.ts'

/** What anybody would say of a café, whatever a later version calls it inside. */
export const logFacts = (state: CafeState) => ({
  title: state.settings.title, phase: state.phase, round: state.round, step: state.step, participants: state.participants.size,
  notes: [...state.notes.values()].map(({ id, text, table, round, deleted, hidden }) => ({ id, text, table, round, deleted, hidden })),
  themes: state.themeOrder.map((id) => ({ title: state.themes.get(id)?.title, issues: state.themes.get(id)?.issueIds.map((issueId) => ({ text: state.issues.get(issueId)?.text, notes: state.issues.get(issueId)?.noteIds })) })),
  nextSteps: [...state.nextSteps.values()].map(({ what, status }) => ({ what, status })), reactions: [...state.reactions.values()].map(({ text }) => text),
})
