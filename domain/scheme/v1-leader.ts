import type { LeaderRule } from './schema-leader'

const NATIONAL = ['national', 'international'] as const
const REGIONAL = ['industry', 'local'] as const

/** Item 1.4 in its own levels: leading a national standard and being a leader, either of them, or a part in drafting. */
export const leader: LeaderRule = {
  item: '1.4',
  validYears: 2,
  standings: [
    { isLeader: true, rankTo: 3, drafting: 'lead', kinds: [...NATIONAL], level: 5, at: 100 },
    { isLeader: true, drafting: 'lead', kinds: [...NATIONAL], level: 5, at: 50 },
    { isLeader: true, rankTo: 1, level: 4, at: 100 },
    { isLeader: true, rankTo: 3, level: 4, at: 70 },
    { isLeader: true, level: 4, at: 40 },
    { drafting: 'lead', kinds: [...NATIONAL], level: 4, at: 40 },
    { drafting: 'lead', kinds: [...REGIONAL], level: 4, at: 0 },
    { drafting: 'participant', kinds: [...NATIONAL, ...REGIONAL], level: 3, at: 50 },
    { drafting: 'lead', kinds: ['group'], level: 2, at: 100 },
    { drafting: 'participant', kinds: ['group'], level: 2, at: 50 },
  ],
}
