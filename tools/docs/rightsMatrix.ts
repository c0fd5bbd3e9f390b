import { phases, type Phase } from '@tablee/domain/cafe/phase'
import type { CommandType } from '@tablee/domain/command'
import { linkKinds, mayRenew } from '@tablee/domain/links'
import { rights, roles } from '@tablee/domain/rights'

const letters: Record<Phase, string> = { draft: 'D', arrival: 'A', walking: 'W', round: 'R', silent: 'S', harvest: 'H', closed: 'C' }

const cell = (allowed: boolean, when: readonly Phase[]): string => (!allowed ? '–' : when.length === phases.length ? 'always' : phases.filter((phase) => when.includes(phase)).map((phase) => letters[phase]).join(' '))

/** The table of rights as it is printed in docs/security.md: a row for each command, a column for each role, the phases in the cells. */
export const rightsMatrix = (): string => [
  `| Command | ${roles.join(' | ')} |`,
  `| --- |${' --- |'.repeat(roles.length)}`,
  ...(Object.keys(rights) as CommandType[]).map((type) => `| \`${type}\` | ${roles.map((role) => cell(rights[type].roles.includes(role), rights[type].phases)).join(' | ')} |`),
  '',
  `Phases: ${phases.map((phase) => `${letters[phase]} ${phase}`).join(', ')}.`,
  '',
  '| Link | May be replaced by |',
  '| --- | --- |',
  ...linkKinds.map((kind) => `| ${kind} | ${Object.entries(mayRenew).filter(([, kinds]) => kinds.includes(kind)).map(([role]) => role).join(', ')} |`),
].join('\n')
