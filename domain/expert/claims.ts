import type { SectionId } from '../application/section'
import { sectionOf } from '../application/sections'

/** Which parts of the application an item is judged on, by the code of the item; shown beside the rubric as the claim. */
export const CLAIM_PARTS: Readonly<
  Record<string, readonly { section: SectionId; parts: readonly string[] }[]>
> = {
  standard_level: [{ section: 'standard', parts: ['executed', 'conformity'] }],
  indicator_table: [{ section: 'indicators', parts: ['rows'] }],
  test_evidence: [{ section: 'tests', parts: ['reports'] }],
  standard_setting: [{ section: 'standard', parts: ['standing'] }],
  appointment: [{ section: 'quality_officer', parts: ['appointment', 'duty'] }],
  qualification: [{ section: 'quality_officer', parts: ['training'] }],
  management_system: [{ section: 'quality_system', parts: ['operation'] }],
  quality_results: [{ section: 'quality_results', parts: ['results'] }],
  traceability: [{ section: 'quality_system', parts: ['traceability'] }],
  excess_earnings: [{ section: 'brand_value', parts: ['audited', 'forecast', 'declared'] }],
  tangible: [{ section: 'elements', parts: ['tangible'] }],
  quality: [{ section: 'elements', parts: ['quality'] }],
  innovation: [
    { section: 'elements', parts: ['innovation'] },
    { section: 'quality_officer', parts: ['technician'] },
  ],
  service: [{ section: 'elements', parts: ['service'] }],
  intangible: [
    { section: 'elements', parts: ['intangible'] },
    { section: 'product', parts: ['particulars'] },
  ],
}

/** Whether an item, by its code, is judged on an answer; `field` is the place of the answer in its section. */
export const isClaimOf = (
  code: string,
  { section, field }: { section: SectionId; field: string },
): boolean => {
  const [question = ''] = field.split('.')
  const part = sectionOf(section).parts.find(({ fields }) => fields.includes(question))
  return (CLAIM_PARTS[code] ?? []).some(
    claim => claim.section === section && part !== undefined && claim.parts.includes(part.id),
  )
}
