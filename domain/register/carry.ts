import { BRAND_TYPE_IDS, type BrandTypeId, FIELD_IDS, type FieldId } from '../fields'
import { paths } from '../paths'
import { ELIGIBILITY_ANSWERS, type EligibilityAnswer } from './eligibility'

/** A self-check as it goes along in an address: ids of this product, names of questions, and yes, no or unsure. */
export type CarriedCheck = {
  type: BrandTypeId
  field: FieldId
  answers: Readonly<Record<string, EligibilityAnswer>>
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

const first = (value: Query[string]): string | undefined =>
  typeof value === 'string' ? value : Array.isArray(value) ? value[0] : undefined

const QUESTION = /^[a-z][a-z_]{1,40}$/
const MOST = 40

/**
 * Reads a self-check from the parameters of an address; null without brand type or field. What is no answer is left out;
 * an answer to a question the scheme version does not ask means nothing to whoever judges.
 */
export function readCheck(query: Query): CarriedCheck | null {
  const type = BRAND_TYPE_IDS.find(id => id === first(query.type))
  const field = FIELD_IDS.find(id => id === first(query.field))
  if (!type || !field) return null
  const answers = Object.keys(query).flatMap(id => {
    const answer = ELIGIBILITY_ANSWERS.find(each => each === first(query[id]))
    return answer && QUESTION.test(id) ? [[id, answer] as const] : []
  })
  return { type, field, answers: Object.fromEntries(answers.slice(0, MOST)) }
}

const queryOf = ({ type, field, answers }: CarriedCheck): string =>
  new URLSearchParams({ type, field, ...answers }).toString()

/** Where a new application begins with this self-check. */
export const startWith = (check: CarriedCheck): `/${string}` => `${paths.applyNew()}?${queryOf(check)}`

/** Back to the self-check with its answers and its result. */
export const checkAgain = (check: CarriedCheck): `/${string}` =>
  `${paths.eligibility()}?${queryOf(check)}&done=1`

/**
 * The only place registration leads to besides its own: the start of an application with a self-check, written anew from
 * what is known in it. Null for every other address, of this site or any other.
 */
export function carriedStart(to: unknown): `/${string}` | null {
  if (typeof to !== 'string' || to.length > 2000) return null
  const cut = to.indexOf('?')
  if (cut < 0 || to.slice(0, cut) !== paths.applyNew()) return null
  const check = readCheck(Object.fromEntries(new URLSearchParams(to.slice(cut + 1))))
  return check && startWith(check)
}
