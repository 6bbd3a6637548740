import { type DraftOf, optional, shownWhen } from '../field'
import { choice, date, line, money, number, percent, table, text, year, yesNo } from '../field-kinds'
import { type Found, section } from '../section'
import { yearsInRow } from './years'

export const SAMPLING_RESULTS = ['pass', 'fail', 'fail_then_pass'] as const

const fields = {
  years: table(
    {
      year: year(2000, 2100),
      firstPassYield: percent(),
      complaintsPerTenThousand: number({ min: 0, max: 10_000, decimals: 2, unit: 'per_ten_thousand' }),
      complaints: number({ min: 0, max: 1_000_000, unit: 'items' }),
      complaintsClosed: number({ min: 0, max: 1_000_000, unit: 'items' }),
      failureCost: money(),
      recalls: number({ min: 0, max: 1000, unit: 'times' }),
    },
    3,
    5,
  ),
  wasSampled: yesNo(),
  samplings: shownWhen(
    'wasSampled',
    [true],
    table(
      {
        on: date(),
        authority: line(100),
        product: line(100),
        batches: number({ min: 1, max: 1000 }),
        batchesPassed: number({ min: 0, max: 1000 }),
        result: choice(SAMPLING_RESULTS),
      },
      1,
      40,
    ),
  ),
  improvement: optional(text(0, 1000)),
}

/** Three years of results: first-pass yield, complaints, cost of failures, supervision sampling. */
export const qualityResults = section({
  id: 'quality_results',
  group: 'governance',
  parts: [{ id: 'results', fields: ['years', 'wasSampled', 'samplings', 'improvement'] }],
  fields,
  *rules(data: DraftOf<typeof fields>, { today }): Generator<Found> {
    yield* yearsInRow('years', data.years, today)
    for (const [i, row] of (data.years ?? []).entries()) {
      if (
        row.complaintsClosed !== undefined &&
        row.complaints !== undefined &&
        row.complaintsClosed > row.complaints
      ) {
        yield { path: `years.${i}.complaintsClosed`, code: 'more_than', values: { max: row.complaints } }
      }
    }
    for (const [i, row] of (data.samplings ?? []).entries()) {
      if (row.on && row.on > today) yield { path: `samplings.${i}.on`, code: 'in_future' }
      if (row.batchesPassed !== undefined && row.batches !== undefined && row.batchesPassed > row.batches) {
        yield { path: `samplings.${i}.batchesPassed`, code: 'more_than', values: { max: row.batches } }
      }
    }
  },
})
