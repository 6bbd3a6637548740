import type { DraftOf } from '../field'
import { figures, text } from '../field-kinds'
import { type Found, type RuleContext, section } from '../section'

/** The five elements of brand value in the order of GB/T 29186—2021. */
export const ELEMENT_IDS = ['tangible', 'quality', 'innovation', 'service', 'intangible'] as const
export type ElementId = (typeof ELEMENT_IDS)[number]

/** Figures worked out from other sections, so never asked for here. */
export const DERIVED_FIGURES = [
  'revenue_growth',
  'standard_advance',
  'sampling_pass',
  'first_pass_yield',
  'chief_technician',
] as const

const statement = () => text(50, 1200)

const fields = {
  tangibleStatement: statement(),
  tangibleFigures: figures(),
  qualityStatement: statement(),
  qualityFigures: figures(),
  innovationStatement: statement(),
  innovationFigures: figures(),
  serviceStatement: statement(),
  serviceFigures: figures(),
  intangibleStatement: statement(),
  intangibleFigures: figures(),
}

type Draft = DraftOf<typeof fields>

/** The figures field of each element. */
export const FIGURES_OF: Record<ElementId, keyof typeof fields> = {
  tangible: 'tangibleFigures',
  quality: 'qualityFigures',
  innovation: 'innovationFigures',
  service: 'serviceFigures',
  intangible: 'intangibleFigures',
}

const isDerived = (id: string): boolean => DERIVED_FIGURES.some(derived => derived === id)

/** Ids of the figures an element asks for under this scheme version. */
export const askedOf = (context: Pick<RuleContext, 'figures'>, element: ElementId): string[] =>
  context.figures.filter(asked => asked.element === element && !isDerived(asked.id)).map(asked => asked.id)

function given(data: Draft, element: ElementId): Record<string, number> | undefined {
  const value = data[FIGURES_OF[element]]
  return typeof value === 'object' ? value : undefined
}

/** All figures typed in the section, whichever element they belong to. */
export const typedFigures = (data: Draft): Record<string, number> =>
  Object.assign({}, ...ELEMENT_IDS.map(element => given(data, element) ?? {}))

/** How each of the five elements stands: a statement and the scheme's indicators. */
export const elements = section({
  id: 'elements',
  group: 'elements',
  parts: [
    { id: 'tangible', fields: ['tangibleStatement', 'tangibleFigures'] },
    { id: 'quality', fields: ['qualityStatement', 'qualityFigures'] },
    { id: 'innovation', fields: ['innovationStatement', 'innovationFigures'] },
    { id: 'service', fields: ['serviceStatement', 'serviceFigures'] },
    { id: 'intangible', fields: ['intangibleStatement', 'intangibleFigures'] },
  ],
  fields,
  *rules(data: Draft, context): Generator<Found> {
    for (const element of ELEMENT_IDS) {
      const typed = given(data, element)
      if (!typed) continue
      const asked = askedOf(context, element)
      for (const id of asked) {
        if (typed[id] === undefined) yield { path: `${FIGURES_OF[element]}.${id}`, code: 'required' }
      }
      for (const id of Object.keys(typed)) {
        if (!asked.includes(id)) yield { path: `${FIGURES_OF[element]}.${id}`, code: 'unknown' }
      }
    }
  },
})
