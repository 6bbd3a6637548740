import { castVote } from '@/services/decision/cast-vote'
import { as, must } from './acting'
import type { Walked } from './apply'
import type { WorldClock } from './day'
import type { People, Persona } from './people'

export type Votes = { certify: number; decline: number }

/** The members and the chair, in the order they vote. */
export const membersOf = (people: People): Persona[] =>
  people.all.filter(p => p.role === 'committee' || p.role === 'chair')

/** So many members vote to certify and so many to decline. */
export const vote = async (
  walked: Walked,
  people: People,
  clock: WorldClock,
  votes: Votes,
): Promise<void> => {
  const members = membersOf(people)
  for (let i = 0; i < votes.certify + votes.decline; i++) {
    const who = members[(i + walked.seed) % members.length]
    if (!who) throw new Error('no committee')
    const choice = i < votes.certify ? 'certify' : 'decline'
    await must(
      'vote',
      castVote(as(who, clock), {
        applicationId: walked.id,
        choice,
        reason: choice === 'decline' ? '品牌价值部分的数据支撑不足，建议补强后再申报。' : '',
      }),
    )
  }
}
