import { addMonths } from '../application/dates'
import type { ConflictFacts, ExpertTieKind } from './facts'
import { orgKey } from './key'
import { enterpriseNode, organisationsOf } from './organisations'
import type { StepKind } from './path'

/** Months for which a tie that ended still counts. */
const COUNTS_FOR = 36

/** Somebody's tie one may walk along. `ends`: it leads to an enterprise and no further. */
export type Edge = {
  to: string
  kind: StepKind
  subject: string
  object: string
  until: string | null
  isWeak: boolean
  ends: boolean
  /** The name under which an enterprise was meant when it isn't the one it bears. */
  as: string | null
}

export type ConflictGraph = { edges: ReadonlyMap<string, readonly Edge[]> }

export const expertNode = (personId: string): string => `x:${personId}`
const humanNode = (name: string): string => `h:${orgKey(name)}`
const standardNode = (name: string): string => `s:${orgKey(name)}`

const isPersonName = (name: string): boolean =>
  !/公司|厂|集团|中心|院|所|局|会$|合伙|基金|[a-z]/i.test(name) && name.length <= 8

/** Builds the graph once; past ties count for three years, as the database counts them. */
export function buildGraph(facts: ConflictFacts, today: string): ConflictGraph {
  const edges = new Map<string, Edge[]>()
  const put = (from: string, edge: Edge): void => {
    const list = edges.get(from)
    if (list) list.push(edge)
    else edges.set(from, [edge])
  }
  const find = organisationsOf(facts)
  const names = new Map(facts.enterprises.map(e => [e.id, e.name]))

  const link = (
    from: string,
    to: string,
    edge: Omit<Edge, 'to' | 'ends' | 'isWeak'> & { isWeak?: boolean },
  ): void => {
    const whole = { isWeak: false, ends: false, ...edge }
    put(from, { ...whole, to })
    put(to, { ...whole, to: from })
  }

  for (const e of facts.enterprises)
    if (e.legalRepresentative !== '')
      link(enterpriseNode(e.id), humanNode(e.legalRepresentative), {
        kind: 'legal_representative',
        subject: e.name,
        object: e.legalRepresentative,
        until: null,
        isWeak: true,
        as: null,
      })

  for (const tie of facts.enterpriseTies) {
    if (tie.kind === 'former_name' || tie.kind === 'alias') continue
    const from = enterpriseNode(tie.enterpriseId)
    const subject = names.get(tie.enterpriseId)
    if (subject === undefined) continue
    const said = { kind: tie.kind, subject, object: tie.name, until: null }
    if (tie.kind === 'standard') {
      put(standardNode(tie.name), { ...said, to: from, isWeak: false, ends: true, as: null })
      continue
    }
    const isHuman =
      tie.kind === 'representative' ||
      (tie.kind === 'shareholder' && !tie.creditCode && isPersonName(tie.name))
    if (isHuman) {
      link(from, humanNode(tie.name), { ...said, isWeak: true, as: null })
      continue
    }
    for (const other of find(tie.name, tie.creditCode)) {
      if (other.node === from) continue
      const edge = { ...said, object: other.name, as: other.as }
      // Having been tested by the same laboratory connects nobody: only who belongs to the laboratory is led on.
      if (tie.kind === 'laboratory') put(other.node, { ...edge, to: from, isWeak: false, ends: true })
      else link(from, other.node, edge)
    }
  }

  const counts = (until: string | null): boolean => until === null || addMonths(until, COUNTS_FOR) > today
  const tied = (
    personId: string,
    name: string,
    kind: ExpertTieKind,
    organisation: string,
    code: string | null,
    until: string | null,
  ) => {
    const from = expertNode(personId)
    const said = { kind: `expert_${kind}` as const, subject: name, until, isWeak: false, ends: false }
    if (kind === 'standard') {
      put(from, { ...said, to: standardNode(organisation), object: organisation, as: null })
      if (!code) return
    }
    for (const org of find(organisation, code))
      put(from, { ...said, to: org.node, object: org.name, as: org.as })
  }
  const people = new Map(facts.experts.map(x => [x.personId, x.name]))
  for (const x of facts.experts) {
    if (x.employer !== '') tied(x.personId, x.name, 'employer', x.employer, x.employerCode, null)
    put(expertNode(x.personId), {
      to: humanNode(x.name),
      kind: 'same_name',
      subject: x.name,
      object: x.name,
      until: null,
      isWeak: true,
      ends: false,
      as: null,
    })
  }
  for (const t of facts.expertTies) {
    const name = people.get(t.personId)
    if (name !== undefined && counts(t.until))
      tied(t.personId, name, t.kind, t.organisation, t.creditCode, t.until)
  }
  return { edges }
}
