import { describe, expect, test } from 'vitest'
import { phases } from './cafe/phase.ts'
import { emptyCafe, mayAsk } from './cafe.ts'
import type { CommandType } from './command.ts'
import { rights, roles } from './rights.ts'

/* The table is written a second time, by roles and phases as a person would say them, so that a slip in either is seen. */
const lead = 'organiser facilitator'
const said: Record<CommandType, [roles: string, phases: string]> = {
  createCafe: ['authority', 'draft'],
  reviseCafe: ['organiser', 'draft arrival'],
  advance: [lead, 'draft arrival walking round silent harvest'],
  stepBack: [lead, phases.join(' ')],
  pauseClock: [lead, 'walking round silent'],
  resumeClock: [lead, 'walking round silent'],
  extendClock: [lead, 'walking round silent'],
  startSilence: [lead, 'round'],
  elapse: ['authority', phases.join(' ')],
  arrive: ['authority', 'arrival walking round silent harvest'],
  leave: [`${lead} participant`, 'arrival walking round silent harvest'],
  return: [`${lead} participant`, 'arrival walking round silent harvest'],
  nameHost: [lead, 'arrival walking round silent harvest'],
  releaseHost: [lead, 'arrival walking round silent harvest'],
  changePerson: ['authority', phases.join(' ')],
  erasePerson: ['authority', phases.join(' ')],
  moveSeat: [lead, 'arrival walking round silent'],
  setSeats: [lead, 'arrival walking round silent'],
  acceptPlan: [lead, 'arrival walking round silent'],
  clearSeats: [lead, 'arrival walking round silent'],
  addWish: [lead, 'arrival walking round silent'],
  removeWish: [lead, 'arrival walking round silent'],
  setMixing: [lead, 'draft arrival walking round silent'],
  closeTable: [lead, 'arrival walking round silent'],
  openTable: [lead, 'arrival walking round silent'],
  addTable: [lead, 'arrival walking round silent'],
  setChairs: [lead, 'draft arrival walking round silent'],
  addRound: [lead, 'arrival walking round silent'],
  removeRound: [lead, 'arrival walking round silent'],
  postNote: [`${lead} participant`, 'walking round silent harvest'],
  editNote: [`${lead} participant`, 'walking round silent'],
  deleteNote: [`${lead} participant`, 'walking round silent'],
  hideNote: [`${lead} participant`, phases.join(' ')],
  restoreNote: [`${lead} participant`, phases.join(' ')],
  placeIssues: [lead, 'harvest'],
  mergeIssues: [lead, 'harvest'],
  separateNote: [lead, 'harvest'],
  rewordIssue: [lead, 'harvest'],
  createTheme: [lead, 'harvest'],
  renameTheme: [lead, 'harvest'],
  recolourTheme: [lead, 'harvest'],
  moveTheme: [lead, 'harvest'],
  removeTheme: [lead, 'harvest'],
  openVote: [lead, 'harvest'],
  castVote: [`${lead} participant`, 'harvest'],
  closeVote: [lead, 'harvest'],
  reopenVote: [lead, 'harvest'],
  discardVote: [lead, 'harvest'],
  directScreen: [lead, phases.join(' ')],
  inviteNetwork: [lead, phases.join(' ')],
  reviseNetwork: [lead, phases.join(' ')],
  removeNetwork: [lead, phases.join(' ')],
  react: [`${lead} network`, 'harvest closed'],
  withdrawReaction: [`${lead} network`, 'harvest closed'],
  addNextStep: [lead, 'harvest closed'],
  reviseNextStep: [lead, 'harvest closed'],
  removeNextStep: [lead, 'harvest closed'],
  setAgenda: [lead, phases.join(' ')],
  writeOpening: [lead, phases.join(' ')],
  writeConclusion: [lead, phases.join(' ')],
  setNextMeeting: [lead, phases.join(' ')],
  settlePreviousStep: [lead, phases.join(' ')],
  expectPeople: ['authority', phases.join(' ')],
  dropExpected: ['authority', phases.join(' ')],
  markPresence: [`${lead} authority`, phases.join(' ')],
}

const cells = (Object.keys(rights) as CommandType[]).flatMap((type) => roles.flatMap((role) => phases.map((phase) => [type, role, phase] as const)))

describe('the table of rights: role × command × phase', () => {
  test.each(cells)('%s by %s in %s', (type, role, phase) => {
    const [mayRoles, mayPhases] = said[type]
    const refusal = mayAsk({ ...emptyCafe('cafe-0001'), phase }, { role, id: 'somebody' }, type)
    const expected = !mayRoles.split(' ').includes(role) ? 'FORBIDDEN' : mayPhases.split(' ').includes(phase) ? undefined : phase === 'closed' ? 'CAFE_CLOSED' : 'NOT_NOW'
    expect(refusal?.code).toBe(expected)
  })
})
