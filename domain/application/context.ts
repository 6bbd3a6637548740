import type { Scheme } from '../scheme/schema'
import { forIndustry } from '../scheme/schema-brand-value'
import type { RuleContext } from './section'
import type { SectionDrafts } from './sections'

/** What of a scheme version the rules of the sections read. */
export type SchemeRules = Pick<Scheme, 'applicationLimits' | 'brandValue' | 'evidence' | 'variants'>

/** What the rules of every section may know, on a day, under a scheme version, given the other answers. */
export function ruleContext(today: string, scheme: SchemeRules, sections: SectionDrafts): RuleContext {
  const { auditedYears, horizon, strength } = scheme.brandValue
  const asked = forIndustry(strength, sections.enterprise?.industry ?? '')
  return {
    today,
    limits: { ...scheme.applicationLimits, auditedYears, horizon },
    figures: asked.flatMap(element => element.indicators.map(({ id }) => ({ element: element.id, id }))),
    enterpriseSize: sections.enterprise?.size,
    asked: scheme.variants.asked,
    questions: scheme.variants.questions,
    indicatorRows: (sections.indicators?.rows ?? []).map(row => ({
      name: row.name,
      unit: row.unit,
      class: row.class,
      measured: row.measured,
    })),
    testResults: (sections.tests?.results ?? []).map(({ report, indicator, value, unit }) => ({
      report,
      indicator,
      value,
      unit,
    })),
  }
}
