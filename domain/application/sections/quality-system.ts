import { type DraftOf, optional, shownWhen } from '../field'
import { choice, date, line, number, percent, table, text, yesNo } from '../field-kinds'
import { type Found, section } from '../section'

export const MANAGEMENT_SYSTEMS = [
  'iso9001',
  'iso14001',
  'iso45001',
  'iatf16949',
  'haccp',
  'iso22000',
  'iso13485',
  'gbt50430',
  'other',
] as const
export const TRACE_LEVELS = ['unit', 'batch', 'order'] as const

const fields = {
  certificates: optional(
    table(
      { system: choice(MANAGEMENT_SYSTEMS), number: line(60), body: line(100), validUntil: date() },
      0,
      20,
    ),
  ),
  operation: text(50, 1500),
  internalAudits: number({ min: 0, max: 100, unit: 'times' }),
  reviewedOn: date(),
  closedFindings: percent(),
  traceLevel: choice(TRACE_LEVELS),
  traceability: text(30, 1500),
  risks: text(30, 1500),
  drilledOn: optional(date()),
  hasRecall: yesNo(),
  recallDetail: shownWhen('hasRecall', [true], text(10, 800)),
}

/** The management system as it runs, traceability and control of risks. */
export const qualitySystem = section({
  id: 'quality_system',
  group: 'governance',
  parts: [
    {
      id: 'operation',
      fields: ['certificates', 'operation', 'internalAudits', 'reviewedOn', 'closedFindings'],
    },
    {
      id: 'traceability',
      fields: ['traceLevel', 'traceability', 'risks', 'drilledOn', 'hasRecall', 'recallDetail'],
    },
  ],
  fields,
  *rules(data: DraftOf<typeof fields>, { today }): Generator<Found> {
    for (const [i, { validUntil }] of (data.certificates ?? []).entries()) {
      if (validUntil && validUntil < today) {
        yield { path: `certificates.${i}.validUntil`, code: 'expired', values: { on: validUntil } }
      }
    }
    if (data.reviewedOn && data.reviewedOn > today) yield { path: 'reviewedOn', code: 'in_future' }
    if (data.drilledOn && data.drilledOn > today) yield { path: 'drilledOn', code: 'in_future' }
  },
})
