import type { SectionDrafts } from '../application/sections'
import { choice, code, day, type Expectation, name, value } from './expectation'
import { findInRow } from './find-in-table'
import { COLUMNS, DATE_LABELS, LABELS } from './labels'

const SAMPLING = { sampled: '抽样', sent: '送样' } as const

const standardText = ({ standard = {}, enterprise = {}, indicators = {} }: SectionDrafts): Expectation[] => {
  const at = (field: string) => ({ kind: 'standard_text' as const, section: 'standard' as const, field })
  return [
    ...code(at('number'), standard.number, LABELS.standard),
    ...name({ ...at('name'), isSoft: true }, standard.name),
    ...day(at('issuedOn'), standard.issuedOn, DATE_LABELS.standardIssued),
    ...day(at('inForceOn'), standard.inForceOn, DATE_LABELS.standardInForce),
    ...name({ ...at('nameZh'), section: 'enterprise', isSoft: true }, enterprise.nameZh),
    ...(indicators.rows ?? []).flatMap(({ name: row, own }, i) =>
      row && own
        ? value(
            {
              ...at(`rows.${i}.own`),
              section: 'indicators',
              about: row,
            },
            own,
            pages => findInRow(pages, row, own, COLUMNS.required),
          )
        : [],
    ),
  ]
}

const declaration = ({ standard = {}, enterprise = {} }: SectionDrafts): Expectation[] => {
  const at = (field: string) => ({ kind: 'self_declaration' as const, section: 'standard' as const, field })
  return [
    ...code(at('declarationNumber'), standard.declarationNumber, LABELS.declaration),
    ...code(at('number'), standard.number, LABELS.standard),
    ...day(at('declaredOn'), standard.declaredOn, DATE_LABELS.declared),
    ...name({ ...at('nameZh'), section: 'enterprise' }, enterprise.nameZh, LABELS.enterprise),
  ]
}

const leader = ({ standard = {}, enterprise = {} }: SectionDrafts): Expectation[] => {
  if (!standard.isLeader) return []
  const at = (field: string) => ({ kind: 'leader_certificate' as const, section: 'standard' as const, field })
  return [
    ...code(at('number'), standard.number, LABELS.standard),
    ...name(at('leaderEvaluator'), standard.leaderEvaluator),
    ...name({ ...at('nameZh'), section: 'enterprise' }, enterprise.nameZh, LABELS.enterprise),
  ]
}

const reports = ({ tests = {}, enterprise = {}, product = {} }: SectionDrafts): Expectation[] =>
  (tests.reports ?? []).flatMap((report, i) => {
    const at = (field: string) => ({
      kind: 'test_report' as const,
      section: 'tests' as const,
      field: `reports.${i}.${field}`,
      about: report.number ?? '',
      group: `reports.${i}`,
    })
    const sampling = report.sampling && SAMPLING[report.sampling]
    return [
      ...code({ ...at('number'), isAnchor: true }, report.number, LABELS.reportNumber),
      ...name(at('laboratory'), report.laboratory, LABELS.laboratory),
      ...code(at('cma'), report.cma, LABELS.cma),
      ...code(at('cnas'), report.cnas, LABELS.cnas),
      ...day(at('issuedOn'), report.issuedOn, DATE_LABELS.reportIssued),
      ...choice(at('sampling'), sampling, Object.values(SAMPLING), LABELS.sampling),
      ...(report.models ?? [])
        .slice(0, 12)
        .flatMap((model, m) => code({ ...at(`models.${m}`), about: model }, model, [])),
      ...name(
        { ...at('nameZh'), section: 'enterprise', field: 'nameZh' },
        enterprise.nameZh,
        LABELS.enterprise,
      ),
      ...name(
        { ...at('productNameZh'), section: 'product', field: 'productNameZh' },
        product.productNameZh,
        LABELS.product,
      ),
    ]
  })

const measured = ({ indicators = {} }: SectionDrafts): Expectation[] =>
  (indicators.rows ?? []).flatMap(({ name: row, measured: result }, i) =>
    row && result
      ? value(
          { kind: 'test_report', section: 'indicators', field: `rows.${i}.measured`, about: row },
          result,
          pages => findInRow(pages, row, result, COLUMNS.measured),
        )
      : [],
  )

/** What the standard, its declaration and the test reports should show. */
export const expectStandards = (sections: SectionDrafts): Expectation[] => [
  ...standardText(sections),
  ...declaration(sections),
  ...leader(sections),
  ...reports(sections),
  ...measured(sections),
]
