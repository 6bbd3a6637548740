import { addMonths } from '../dates'
import { type DraftOf, optional, optionalWhen, shownWhen } from '../field'
import { checkedCode, choice, code, date, line, number, text, year, yesNo } from '../field-kinds'
import { type Found, section } from '../section'
import {
  isStandardNumber,
  normaliseStandardNumber,
  STANDARD_EXAMPLE,
  STANDARD_KINDS,
} from '../standard-number'
import { WebAddress } from './shared'

export const DRAFTING_ROLES = ['none', 'participant', 'lead'] as const
export const ADOPTIONS = ['none', 'idt', 'mod', 'neq'] as const

const fields = {
  kind: choice(STANDARD_KINDS),
  number: code(60, /./, 'standard_number', normaliseStandardNumber),
  name: line(120),
  issuedOn: date(),
  inForceOn: date(),
  declarationNumber: line(60),
  declaredOn: date(),
  declarationUrl: optional(checkedCode(300, WebAddress, 'url')),
  draftingRole: choice(DRAFTING_ROLES),
  draftingDetail: shownWhen('draftingRole', ['participant', 'lead'], text(4, 500)),
  isLeader: yesNo(),
  leaderYear: shownWhen('isLeader', [true], year(2018, 2100)),
  leaderEvaluator: shownWhen('isLeader', [true], line(100)),
  leaderRank: optionalWhen('isLeader', [true], number({ min: 1, max: 500 })),
  adoption: choice(ADOPTIONS),
  adoptedStandard: shownWhen('adoption', ['idt', 'mod', 'neq'], line(120)),
  isFewerOrLower: yesNo(),
  fewerOrLowerStatement: shownWhen('isFewerOrLower', [true], text(10, 1000)),
}

/** The standard the product is made to, its self-declaration (标准化法 27, 企业标准化促进办法 14), and work on standards. */
export const standard = section({
  id: 'standard',
  group: 'standards',
  parts: [
    {
      id: 'executed',
      fields: [
        'kind',
        'number',
        'name',
        'issuedOn',
        'inForceOn',
        'declarationNumber',
        'declaredOn',
        'declarationUrl',
      ],
    },
    {
      id: 'standing',
      fields: [
        'draftingRole',
        'draftingDetail',
        'isLeader',
        'leaderYear',
        'leaderEvaluator',
        'leaderRank',
        'adoption',
        'adoptedStandard',
      ],
    },
    { id: 'conformity', fields: ['isFewerOrLower', 'fewerOrLowerStatement'] },
  ],
  fields,
  *rules(data: DraftOf<typeof fields>, { today, limits }): Generator<Found> {
    if (data.kind && data.number && !isStandardNumber(data.kind, data.number)) {
      yield {
        path: 'number',
        code: 'standard_number',
        values: { kind: data.kind, example: STANDARD_EXAMPLE[data.kind] },
      }
    }
    if (data.issuedOn && data.inForceOn && data.inForceOn < data.issuedOn) {
      yield { path: 'inForceOn', code: 'before_issue', values: { on: data.issuedOn } }
    } else if (data.inForceOn && data.inForceOn > addMonths(today, -limits.standardInForceMonths)) {
      const from = addMonths(data.inForceOn, limits.standardInForceMonths)
      yield {
        path: 'inForceOn',
        code: 'in_force_too_short',
        values: { months: limits.standardInForceMonths, from },
      }
    }
    if (data.declaredOn && data.declaredOn > today) yield { path: 'declaredOn', code: 'in_future' }
  },
})
