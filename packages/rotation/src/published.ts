import type { Design, DesignRequest } from './designs.ts'

/**
 * Schedules that no simple construction gives: each line is a round, each letter (0–9, a–z) a person, groups are apart.
 *
 * 32 people, 8 tables, 10 rounds: everyone meets 30 of the 31 others once, and nobody twice. A. Aguado, "A 10 Days
 * Solution to the Social Golfer Problem" (2004): a resolvable group divisible design of type 2^16 with blocks of four.
 */
const thirtyTwo = [
  '0123 45mn 67kl 8pqr 9abo cdfu estv ghij',
  '048s 16in 27hm 35qv 9der afjl bptu cgko',
  '0bel 17as 2fkp 3dmo 49iv 5gru 68jt chnq',
  '0ior 19jq 28bg 3ahp 47ct 56ef dkns lmuv',
  '06dq 14bf 29ls 38en 5cip 7jou agmt hkrv',
  '07pv 15ot 2cej 3isu 46ar 8dhl 9fgn bkmq',
  '05jk 1emp 2nrt 34gl 69hu 7bdi 8acv foqs',
  '0fht 1dgv 24qu 36bc 5789 aeik jmrs lnop',
  '09cm 18ku 25ad 37fr 4eho 6gps bjnv ilqt',
  '0anu 1clr 26ov 39kt 4djp 5bhs 7egq 8fim',
]

/** With more missing, tables would be too uneven. */
const fewer = 3

/**
 * 36 people, 6 tables, 3 rounds, though there are no orthogonal Latin squares of order 6. W. Harvey's table of the
 * social golfer problem has 6-6-3; this schedule was found by the search of this package.
 */
const thirtySix = [
  'fghjtv 578bio denpsz 369lmw 24krxy 01acqu',
  '259jnu abgkms 167dfx 03hiyz 48clpv eoqrtw',
  '02flos 6bcjrz 37kptu 189egy 45adhw imnqvx',
]

type Published = { readonly people: number; readonly tables: number; readonly lines: readonly string[] }

const all: readonly Published[] = [{ people: 32, tables: 8, lines: thirtyTwo }, { people: 36, tables: 6, lines: thirtySix }]

/** A published schedule that fits, with a person or a few fewer than it is for; null if there is none. */
export const publishedDesign = ({ people, tables, rounds, withHosts }: DesignRequest): Design | null => {
  const found = all.find((one) => one.tables === tables && rounds <= one.lines.length && people <= one.people && people > one.people - fewer)
  if (!found || withHosts) return null
  const tableOf = new Int32Array(rounds * found.people)
  found.lines.slice(0, rounds).forEach((line, round) => {
    line.split(' ').forEach((group, table) => { for (const letter of group) tableOf[round * found.people + parseInt(letter, 36)] = table })
  })
  // The last two places are those that stay empty first: they had better be at different tables in every round.
  const last = found.people - 1
  const meets = (place: number): boolean => {
    for (let round = 0; round < rounds; round += 1) if (tableOf[round * found.people + place] === tableOf[round * found.people + last]) return true
    return false
  }
  const stranger = Array.from({ length: last }, (_, place) => place).find((place) => !meets(place))
  for (let round = 0; stranger !== undefined && round < rounds; round += 1) {
    const row = tableOf.subarray(round * found.people, (round + 1) * found.people)
    const kept = row[last - 1]!
    row[last - 1] = row[stranger]!
    row[stranger] = kept
  }
  return { positions: found.people, width: 1, tableOf }
}
