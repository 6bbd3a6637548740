import { BENCHMARKS, DIRECTIONS, INDICATOR_CLASSES, IndicatorRow } from '../../indicators/table'
import { type DraftOf, optional } from '../field'
import { choice, indicatorValue, line, table, text } from '../field-kinds'
import { isProblemCode } from '../problem-codes'
import { type Found, section } from '../section'
import { judgeMeasured } from '../test-results'

const benchmark = () => optional(indicatorValue())

const fields = {
  rows: table(
    {
      name: line(60),
      class: choice(INDICATOR_CLASSES),
      unit: line(20),
      direction: choice(DIRECTIONS),
      own: indicatorValue(),
      national: benchmark(),
      industry: benchmark(),
      international: benchmark(),
      competitor: benchmark(),
      measured: benchmark(),
      clause: optional(line(60)),
      reportRow: optional(line(60)),
    },
    1,
    60,
  ),
  sources: optional(text(0, 1000)),
}

/** The indicator table: own values of the standard beside national, industry, international and best competitor's. */
export const indicators = section({
  id: 'indicators',
  group: 'standards',
  parts: [{ id: 'rows', fields: ['rows', 'sources'] }],
  fields,
  *rules(data: DraftOf<typeof fields>, { testResults }): Generator<Found> {
    const rows = data.rows ?? []
    const names = new Set<string>()
    for (const [i, row] of rows.entries()) {
      const whole = IndicatorRow.safeParse(row)
      for (const issue of whole.error?.issues ?? []) {
        const path = ['rows', i, ...issue.path].join('.')
        if (issue.code === 'custom' && isProblemCode(issue.message)) yield { path, code: issue.message }
      }
      if (row.own !== undefined && BENCHMARKS.every(name => row[name] === undefined)) {
        yield { path: `rows.${i}.competitor`, code: 'no_benchmark' }
      }
      if (row.name && names.has(row.name)) yield { path: `rows.${i}.name`, code: 'repeated' }
      if (row.name) names.add(row.name)
    }
    yield* judgeMeasured(rows, testResults)
    if (rows.length > 0 && !rows.some(row => row.class === 'core'))
      yield { path: 'rows', code: 'no_core_row' }
  },
})
