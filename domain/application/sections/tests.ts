import { addMonths } from '../dates'
import { type DraftOf, optional, shownWhen } from '../field'
import { choice, code, date, indicatorValue, line, list, table, text, yesNo } from '../field-kinds'
import { type Found, section } from '../section'
import { judgeResults } from '../test-results'

export const SAMPLING_METHODS = ['sampled', 'sent'] as const
export const CONCLUSIONS = ['conforms', 'does_not_conform'] as const
export const VERDICTS = ['pass', 'fail', 'not_judged'] as const

const fields = {
  reports: table(
    {
      number: line(60),
      laboratory: line(100),
      cma: optional(code(20, /^\d{12}$/, 'cma')),
      cnas: optional(code(20, /^L\d{4,6}$/, 'cnas')),
      models: list(20, 60),
      sampling: choice(SAMPLING_METHODS),
      sampledBy: shownWhen('sampling', ['sampled'], line(100)),
      methodStandard: line(200),
      issuedOn: date(),
      isInScope: yesNo(),
      conclusion: choice(CONCLUSIONS),
    },
    1,
    30,
  ),
  results: optional(
    table(
      {
        indicator: line(60),
        report: line(60),
        value: indicatorValue(),
        unit: optional(line(20)),
        method: optional(line(120)),
        verdict: choice(VERDICTS),
      },
      0,
      120,
    ),
  ),
  note: optional(text(0, 500)),
}

/** Reports of CMA or CNAS laboratories on the product; a report is referred to by its number elsewhere. */
export const tests = section({
  id: 'tests',
  group: 'standards',
  parts: [{ id: 'reports', fields: ['reports', 'results', 'note'] }],
  fields,
  *rules(data: DraftOf<typeof fields>, { today, limits, indicatorRows }): Generator<Found> {
    const oldest = addMonths(today, -limits.testReportMonths)
    const numbers = new Set<string>()
    for (const [i, report] of (data.reports ?? []).entries()) {
      const at = `reports.${i}`
      if (report.issuedOn && report.issuedOn > today) yield { path: `${at}.issuedOn`, code: 'in_future' }
      if (report.issuedOn && report.issuedOn < oldest) {
        yield { path: `${at}.issuedOn`, code: 'report_too_old', values: { months: limits.testReportMonths } }
      }
      if (report.laboratory && !report.cma && !report.cnas) yield { path: `${at}.cma`, code: 'cma_or_cnas' }
      if (report.number && numbers.has(report.number)) yield { path: `${at}.number`, code: 'repeated' }
      if (report.number) numbers.add(report.number)
    }
    yield* judgeResults(data.results ?? [], data.reports ?? [], indicatorRows)
  },
})
