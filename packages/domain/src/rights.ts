import type { CommandType } from './command.ts'
import type { Phase } from './cafe/phase.ts'

/** `network` is whoever holds a network's reaction link; `authority` is the server itself: the clock, and what it does for a person who joins. */
export const roles = ['organiser', 'facilitator', 'participant', 'screen', 'network', 'authority'] as const
export type Role = (typeof roles)[number]

export type Actor = { readonly role: Role; readonly id: string }

type Right = { readonly roles: readonly Role[]; readonly phases: readonly Phase[] }

const lead: readonly Role[] = ['organiser', 'facilitator']
const any: readonly Phase[] = ['draft', 'arrival', 'walking', 'round', 'silent', 'harvest', 'closed']
const open: readonly Phase[] = ['draft', 'arrival', 'walking', 'round', 'silent', 'harvest']
const day: readonly Phase[] = ['arrival', 'walking', 'round', 'silent', 'harvest']
const seating: readonly Phase[] = ['arrival', 'walking', 'round', 'silent']
const timed: readonly Phase[] = ['walking', 'round', 'silent']
/** Once the board is there, and after the café too. */
const after: readonly Phase[] = ['harvest', 'closed']
/** The one table of rights: role × command × phase. */
export const rights: { readonly [K in CommandType]: Right } = {
  createCafe: { roles: ['authority'], phases: ['draft'] },
  reviseCafe: { roles: ['organiser'], phases: ['draft', 'arrival'] },
  advance: { roles: lead, phases: open },
  stepBack: { roles: lead, phases: any },
  pauseClock: { roles: lead, phases: timed },
  resumeClock: { roles: lead, phases: timed },
  extendClock: { roles: lead, phases: timed },
  startSilence: { roles: lead, phases: ['round'] },
  elapse: { roles: ['authority'], phases: any },
  arrive: { roles: ['authority'], phases: day },
  leave: { roles: [...lead, 'participant'], phases: day },
  return: { roles: [...lead, 'participant'], phases: day },
  nameHost: { roles: lead, phases: day },
  releaseHost: { roles: lead, phases: day },
  changePerson: { roles: ['authority'], phases: any },
  erasePerson: { roles: ['authority'], phases: any },
  moveSeat: { roles: lead, phases: seating },
  setSeats: { roles: lead, phases: seating },
  acceptPlan: { roles: lead, phases: seating },
  clearSeats: { roles: lead, phases: seating },
  addWish: { roles: lead, phases: seating },
  removeWish: { roles: lead, phases: seating },
  setMixing: { roles: lead, phases: ['draft', ...seating] },
  closeTable: { roles: lead, phases: seating },
  openTable: { roles: lead, phases: seating },
  addTable: { roles: lead, phases: seating },
  setChairs: { roles: lead, phases: ['draft', ...seating] },
  addRound: { roles: lead, phases: seating },
  removeRound: { roles: lead, phases: seating },
  postNote: { roles: [...lead, 'participant'], phases: ['walking', 'round', 'silent', 'harvest'] },
  editNote: { roles: [...lead, 'participant'], phases: ['walking', 'round', 'silent'] },
  deleteNote: { roles: [...lead, 'participant'], phases: ['walking', 'round', 'silent'] },
  hideNote: { roles: [...lead, 'participant'], phases: any },
  restoreNote: { roles: [...lead, 'participant'], phases: any },
  placeIssues: { roles: lead, phases: ['harvest'] },
  mergeIssues: { roles: lead, phases: ['harvest'] },
  separateNote: { roles: lead, phases: ['harvest'] },
  rewordIssue: { roles: lead, phases: ['harvest'] },
  createTheme: { roles: lead, phases: ['harvest'] },
  renameTheme: { roles: lead, phases: ['harvest'] },
  recolourTheme: { roles: lead, phases: ['harvest'] },
  moveTheme: { roles: lead, phases: ['harvest'] },
  removeTheme: { roles: lead, phases: ['harvest'] },
  openVote: { roles: lead, phases: ['harvest'] },
  castVote: { roles: [...lead, 'participant'], phases: ['harvest'] },
  closeVote: { roles: lead, phases: ['harvest'] },
  reopenVote: { roles: lead, phases: ['harvest'] },
  discardVote: { roles: lead, phases: ['harvest'] },
  directScreen: { roles: lead, phases: any },
  inviteNetwork: { roles: lead, phases: any },
  reviseNetwork: { roles: lead, phases: any },
  removeNetwork: { roles: lead, phases: any },
  react: { roles: [...lead, 'network'], phases: after },
  withdrawReaction: { roles: [...lead, 'network'], phases: after },
  addNextStep: { roles: lead, phases: after },
  reviseNextStep: { roles: lead, phases: after },
  removeNextStep: { roles: lead, phases: after },
  setAgenda: { roles: lead, phases: any },
  writeOpening: { roles: lead, phases: any },
  writeConclusion: { roles: lead, phases: any },
  setNextMeeting: { roles: lead, phases: any },
  settlePreviousStep: { roles: lead, phases: any },
  expectPeople: { roles: ['authority'], phases: any },
  dropExpected: { roles: ['authority'], phases: any },
  markPresence: { roles: [...lead, 'authority'], phases: any },
}
