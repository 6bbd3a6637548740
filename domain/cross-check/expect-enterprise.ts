import type { SectionDrafts } from '../application/sections'
import { code, day, type Expectation, name, personName, value } from './expectation'
import { findAmount } from './find-in-table'
import { DATE_LABELS, LABELS, STATEMENT_LINES } from './labels'

const registration = ({ enterprise = {} }: SectionDrafts): Expectation[] => {
  const at = (field: string) => ({ kind: 'business_licence' as const, section: 'enterprise' as const, field })
  return [
    ...code(at('creditCode'), enterprise.creditCode, LABELS.creditCode),
    ...name(at('nameZh'), enterprise.nameZh, LABELS.enterprise),
    ...personName(at('legalRepresentative'), enterprise.legalRepresentative),
    ...day(at('founded'), enterprise.founded, DATE_LABELS.founded),
  ]
}

const brand = ({ product = {}, enterprise = {} }: SectionDrafts): Expectation[] => {
  const at = (field: string) => ({
    kind: 'trademark_certificate' as const,
    section: 'product' as const,
    field,
  })
  return [
    ...code(at('trademarkNumber'), product.trademarkNumber, LABELS.trademark),
    ...name({ ...at('brandNameZh'), isSoft: true }, product.brandNameZh),
    ...day(
      { ...at('trademarkValidUntil'), isValidity: true },
      product.trademarkValidUntil,
      DATE_LABELS.validUntil,
    ),
    ...name({ ...at('nameZh'), section: 'enterprise' }, enterprise.nameZh, LABELS.enterprise),
  ]
}

const licence = ({ product = {}, enterprise = {} }: SectionDrafts): Expectation[] => {
  if (!product.licenceKind || product.licenceKind === 'none') return []
  const at = (field: string) => ({ kind: 'production_licence' as const, section: 'product' as const, field })
  return [
    ...code(at('licenceNumber'), product.licenceNumber, LABELS.licence),
    ...name({ ...at('nameZh'), section: 'enterprise' }, enterprise.nameZh, LABELS.enterprise),
  ]
}

const audited = ({ brand_value: brandValue = {}, enterprise = {} }: SectionDrafts): Expectation[] => [
  ...name(
    { kind: 'audit_report', section: 'enterprise', field: 'nameZh' },
    enterprise.nameZh,
    LABELS.enterprise,
  ),
  ...(brandValue.years ?? []).flatMap((row, i) => {
    const { year } = row
    if (!year) return []
    const at = (field: string) => ({
      kind: 'audit_report' as const,
      section: 'brand_value' as const,
      field: `years.${i}.${field}`,
      about: String(year),
    })
    const amount = (field: 'revenue' | 'netProfit') => {
      const declared = row[field]
      return value(at(field), declared === undefined ? undefined : String(declared), pages =>
        findAmount(pages, STATEMENT_LINES[field], year, declared ?? 0),
      )
    }
    return [
      ...code(at('reportNumber'), row.reportNumber, LABELS.auditNumber),
      ...name(at('auditor'), row.auditor, LABELS.auditor),
      ...amount('revenue'),
      ...amount('netProfit'),
    ]
  }),
]

const valuation = ({ brand_value: brandValue = {}, product = {} }: SectionDrafts): Expectation[] => {
  if (!brandValue.hasValuation) return []
  const at = (field: string) => ({
    kind: 'valuation_report' as const,
    section: 'brand_value' as const,
    field,
  })
  return [
    ...name(at('valuer'), brandValue.valuer, LABELS.valuer),
    ...day(at('valuationDate'), brandValue.valuationDate, DATE_LABELS.valuation),
    ...name({ ...at('brandNameZh'), section: 'product' }, product.brandNameZh),
  ]
}

const commitment = ({ enterprise = {}, product = {} }: SectionDrafts): Expectation[] => {
  const at = (field: string) => ({
    kind: 'commitment_letter' as const,
    section: 'enterprise' as const,
    field,
  })
  return [
    ...name(at('nameZh'), enterprise.nameZh, LABELS.enterprise),
    ...code(at('creditCode'), enterprise.creditCode, LABELS.creditCode),
    ...name({ ...at('brandNameZh'), section: 'product' }, product.brandNameZh),
    ...name({ ...at('productNameZh'), section: 'product' }, product.productNameZh),
  ]
}

/** What papers on the enterprise, its brand and its figures should show. */
export const expectEnterprise = (sections: SectionDrafts): Expectation[] => [
  ...registration(sections),
  ...brand(sections),
  ...licence(sections),
  ...audited(sections),
  ...valuation(sections),
  ...commitment(sections),
]
