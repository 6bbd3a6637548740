import type { EvidenceKindId } from '../application/evidence-kinds'
import type { SectionId } from '../application/section'
import { type DateLabels, findChoice, findCode, findDate, findName, type Sought } from './find'
import type { PageIndex } from './page-index'

/** A declared value that a kind of evidence should show. */
export type Expectation = {
  kind: EvidenceKindId
  section: SectionId
  field: string
  about: string
  declared: string
  /** Values of one document: they are looked for together, in the file that shows the anchor. */
  group: string
  isAnchor: boolean
  /** Good to see, and no reason to ask when absent. */
  isSoft: boolean
  isPersonal: boolean
  /** The date until which a document holds. */
  isValidity: boolean
  seek: (pages: readonly PageIndex[]) => Sought
}

type Place = Pick<Expectation, 'kind' | 'section' | 'field'> &
  Partial<Pick<Expectation, 'about' | 'group' | 'isAnchor' | 'isSoft' | 'isPersonal' | 'isValidity'>>

const make = (
  {
    about = '',
    group = '',
    isAnchor = false,
    isSoft = false,
    isPersonal = false,
    isValidity = false,
    ...place
  }: Place,
  declared: string,
  seek: Expectation['seek'],
): Expectation => ({ ...place, about, group, isAnchor, isSoft, isPersonal, isValidity, declared, seek })

/** Nothing is expected of an answer that was not given. */
type Given<T> = T | null | undefined

const isGiven = (value: Given<string>): value is string =>
  value !== undefined && value !== null && value.trim() !== ''

/** A number or code that has to stand there exactly. */
export const code = (place: Place, declared: Given<string>, labels: readonly string[]): Expectation[] =>
  isGiven(declared) ? [make(place, declared, pages => findCode(pages, declared, labels))] : []

/** A name that has to stand there in full. */
export const name = (place: Place, declared: Given<string>, labels: readonly string[] = []): Expectation[] =>
  isGiven(declared) ? [make(place, declared, pages => findName(pages, declared, labels))] : []

/** A person's name: whether it stands there is all that is ever told. */
export const personName = (place: Place, declared: Given<string>): Expectation[] =>
  name({ ...place, isPersonal: true }, declared)

/** A date in any spelling. */
export const day = (place: Place, declared: Given<string>, labels: DateLabels = {}): Expectation[] =>
  isGiven(declared) ? [make(place, declared, pages => findDate(pages, declared, labels))] : []

/** One of several words beside a label. */
export const choice = (
  place: Place,
  declared: Given<string>,
  others: readonly string[],
  labels: readonly string[],
): Expectation[] =>
  isGiven(declared) ? [make(place, declared, pages => findChoice(pages, declared, others, labels))] : []

/** Anything that needs its own way of looking. */
export const value = (place: Place, declared: Given<string>, seek: Expectation['seek']): Expectation[] =>
  isGiven(declared) ? [make(place, declared, seek)] : []
