import type { SectionDraft } from './sections'

/** What the reports of an invented application say of its indicators: every measured value, none twice. */
export function withResults(
  tests: SectionDraft<'tests'>,
  indicators: SectionDraft<'indicators'>,
): SectionDraft<'tests'> {
  const reports = (tests.reports ?? []).flatMap(({ number, methodStandard }) =>
    number ? [{ number, methodStandard }] : [],
  )
  const results = (indicators.rows ?? []).flatMap(({ name, measured, unit }, i) => {
    const report = reports[i % reports.length]
    if (!name || measured === undefined || !report) return []
    return [
      {
        indicator: name,
        report: report.number,
        value: measured,
        ...(unit ? { unit } : {}),
        ...(report.methodStandard ? { method: report.methodStandard } : {}),
        verdict: 'pass' as const,
      },
    ]
  })
  return results.length > 0 ? { ...tests, results } : tests
}
